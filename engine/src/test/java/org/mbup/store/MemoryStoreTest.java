package org.mbup.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mbup.store.vfs.VfsSession;

/** The contract for {@code ram:}, which stands for every Commons VFS place that can be written. */
class MemoryStoreTest extends StoreContract {

    private static int folders;

    private final String folder = "ram:/store" + ++folders + "/";

    @Override
    String location(String name) {
        return folder + name;
    }

    @Override
    int files() throws Exception {
        try (VfsSession session = VfsSession.open(folder, "ram", 1000)) {
            return session.file().getChildren().length;
        }
    }

    @Test
    void twoSpellingsAreOneSnapshot() {
        try (SnapshotLock lock = SnapshotStore.lock(location, "mbup migrate")) {
            assertThat(lock.held()).isTrue();
            assertThat(SnapshotStore.tryLock(location.replace("ram:/", "ram:///"), "mbup undo"))
                    .isEmpty();
        }
    }

    @Test
    void anArchiveInMemoryIsReadAfreshEachTime() throws Exception {
        String archive = location("farm.zip");
        for (String content : new String[] {"one", "another"}) {
            byte[] zip = Archives.zip("web1.json", content);
            SnapshotStore.create(archive, out -> out.write(zip), CommitOptions.DEFAULT.overwriting());
            assertThat(AnyBytes.textAt("ZIP:" + archive + "!/web1.json")).isEqualTo(content);
        }
    }
}
