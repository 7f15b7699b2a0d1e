package org.mbup.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The contract for plain paths. */
class LocalStoreTest extends StoreContract {

    @TempDir
    Path folder;

    @Override
    String location(String name) {
        return folder.resolve(name).toString();
    }

    @Override
    int files() {
        return folder.toFile().list().length;
    }
}
