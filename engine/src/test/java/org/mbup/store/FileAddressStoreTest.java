package org.mbup.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mbup.problem.Problem.Kind;

/** The contract for {@code file:} addresses, and that they are the same place as the path. */
class FileAddressStoreTest extends StoreContract {

    @TempDir
    Path folder;

    @Override
    String location(String name) throws Exception {
        Path spaced = Files.createDirectories(folder.resolve("web farm"));
        return spaced.toUri() + name;
    }

    @Override
    int files() {
        return folder.resolve("web farm").toFile().list().length;
    }

    @Test
    void locksTheSameFileAsThePathDoes() {
        try (SnapshotLock lock = SnapshotStore.lock(location, "mbup migrate")) {
            assertThat(lock.held()).isTrue();
            assertThat(Refusal.of(() -> SnapshotStore.lock(
                                    folder.resolve("web farm/web1.json").toString(), "mbup undo"))
                            .kind())
                    .isEqualTo(Kind.LOCKED);
        }
    }

    @Test
    void takesBlanksAsTheyAre() {
        assertThat(AnyBytes.textAt("FILE:" + folder + "/web farm/web1.json")).isEqualTo("old");
    }
}
