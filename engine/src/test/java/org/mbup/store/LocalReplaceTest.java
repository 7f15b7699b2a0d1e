package org.mbup.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.mbup.store.AnyBytes.open;
import static org.mbup.store.AnyBytes.rendering;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mbup.problem.Problem;
import org.mbup.problem.Problem.Kind;

/** What a replacement does to a file of this computer besides its content. */
class LocalReplaceTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void writeASnapshot() throws IOException {
        file = Files.writeString(folder.resolve("web1.json"), "old");
    }

    @ParameterizedTest
    @CsvSource({"rw-------", "rw-r-----", "rw-rw-r--", "rwxr-x--x", "-w-------"})
    void permissionsAreKept(String permissions) throws IOException {
        assumeThat(NioFileOps.POSIX).isTrue();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        assumeThat(Files.isReadable(file)).isTrue();
        Committed committed = commit(file, "new");
        assertThat(permissions(file)).isEqualTo(permissions);
        assertThat(permissions(Path.of(committed.backup().orElseThrow()))).isEqualTo(permissions);
    }

    @Test
    void ownerAndGroupAreKeptWhereTheAccountMay() throws IOException {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        Files.setAttribute(file, "unix:uid", 12345);
        Files.setAttribute(file, "unix:gid", 23456);
        commit(file, "new");
        assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(12345);
        assertThat(Files.getAttribute(file, "unix:gid")).isEqualTo(23456);
    }

    @Test
    void userDefinedAttributesAreKept() throws IOException {
        UserDefinedFileAttributeView view = Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
        assumeThat(view).isNotNull();
        try {
            view.write("origin", ByteBuffer.wrap(new byte[] {1, 2, 3}));
        } catch (IOException e) {
            assumeThat(false).as("this file system keeps no such attributes").isTrue();
        }
        commit(file, "new");
        assertThat(view.size("origin")).isEqualTo(3);
    }

    @Test
    void aGroupThatCannotBeKeptGainsNothing() {
        assertThat(withoutGroup("rw-rw----")).isEqualTo("rw-------");
        assertThat(withoutGroup("rw-rw-r--")).isEqualTo("rw-r--r--");
        assertThat(withoutGroup("rwxr-xr-x")).isEqualTo("rwxr-xr-x");
    }

    @Test
    void aSavedCopyIsAsProtectedAsTheOriginal() throws IOException {
        assumeThat(NioFileOps.POSIX).isTrue();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Path other = folder.resolve("web2.json");
        try (StoredSnapshot snapshot = open(file.toString())) {
            snapshot.saveAs(other.toString(), rendering("new"), CommitOptions.DEFAULT);
        }
        assertThat(permissions(other)).isEqualTo("rw-------");
    }

    @Test
    void aNewFileGetsThePermissionsAnyNewFileGets() throws IOException {
        assumeThat(NioFileOps.POSIX).isTrue();
        Path other = folder.resolve("web2.json");
        SnapshotStore.create(other.toString(), rendering("new"), CommitOptions.DEFAULT);
        assertThat(permissions(other)).isEqualTo(permissions(Files.createFile(folder.resolve("any"))));
    }

    @Test
    void aSymbolicLinkStaysAndTheFileItLeadsToIsReplaced() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("current.json"), file);
        Committed committed = commit(link, "new");
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
        assertThat(Path.of(committed.backup().orElseThrow()).toRealPath().getParent())
                .isEqualTo(folder.toRealPath());
        assertThat(elsewhere.toFile().list()).containsExactly("current.json");
        try (SnapshotLock lock = SnapshotStore.lock(link.toString(), "mbup migrate")) {
            assertThat(lock.held()).isTrue();
            assertThat(SnapshotStore.tryLock(file.toString(), "mbup undo")).isEmpty();
        }
    }

    @Test
    void anotherNameOfTheFileKeepsTheOldContentAndTheBackupIsACopy() throws IOException {
        Path second = Files.createLink(folder.resolve("second-name.json"), file);
        Committed committed = commit(file, "new");
        assertThat(second).hasContent("old");
        Path backup = Path.of(committed.backup().orElseThrow());
        assertThat(backup).hasContent("old");
        assertThat(Files.isSameFile(backup, second)).isFalse();
    }

    @Test
    void aReadOnlySnapshotIsNotReplaced() throws IOException {
        assumeThat(NioFileOps.POSIX).isTrue();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        Problem problem = Refusal.of(() -> commit(file, "new"));
        assertThat(problem.kind()).isEqualTo(Kind.ENVIRONMENT);
        assertThat(problem.what()).isEqualTo("the snapshot is read-only");
        assertThat(problem.hint()).contains("--output");
        assertThat(folder.toFile().list()).containsExactly("web1.json");
    }

    @Test
    void aSnapshotThatWasRemovedIsADrift() throws IOException {
        try (StoredSnapshot snapshot = open(file.toString())) {
            Files.delete(file);
            assertThat(Refusal.of(() -> snapshot.commit(rendering("new"), CommitOptions.DEFAULT))
                            .kind())
                    .isEqualTo(Kind.DRIFT);
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void aFolderIsNoSnapshot() {
        assertThat(Refusal.of(() -> open(folder.toString())).what()).isEqualTo("this is a folder");
    }

    @Test
    void onlyAnOrdinaryFileIsReplaced() {
        assumeThat(Files.exists(Path.of("/dev/null"))).isTrue();
        LocalPlace place = new LocalPlace("/dev/null", Path.of("/dev/null"));
        assertThat(Refusal.of(() -> place.replace(new byte[0], rendering("new"), CommitOptions.DEFAULT))
                        .what())
                .isEqualTo("only an ordinary file can be replaced");
    }

    @Test
    void aDeviceWithoutAnEndIsCutAtTheLimit() {
        assumeThat(Files.exists(Path.of("/dev/zero"))).isTrue();
        assertThat(Refusal.of(() -> open("/dev/zero", 1 << 20)).what()).contains("larger than allowed");
    }

    @Test
    void largeContentIsComparedAndWrittenInChunks() throws IOException {
        byte[] old = new byte[3_000_001];
        Arrays.fill(old, (byte) 'o');
        Files.write(file, old);
        try (StoredSnapshot snapshot = open(file.toString())) {
            Committed committed = snapshot.commit(
                    out -> {
                        out.write('<');
                        out.write(old);
                        out.write('>');
                    },
                    CommitOptions.DEFAULT);
            assertThat(committed.bytes()).isEqualTo(old.length + 2);
            assertThat(Files.size(file)).isEqualTo(old.length + 2);
            assertThat(Path.of(committed.backup().orElseThrow())).hasBinaryContent(old);
        }
    }

    @Test
    void aChangeInTheLastByteIsSeen() throws IOException {
        byte[] old = new byte[200_000];
        Files.write(file, old);
        try (StoredSnapshot snapshot = open(file.toString())) {
            old[old.length - 1] = 1;
            Files.write(file, old);
            assertThat(Refusal.of(() -> snapshot.commit(rendering("new"), CommitOptions.DEFAULT))
                            .kind())
                    .isEqualTo(Kind.DRIFT);
        }
    }

    private static Committed commit(Path path, String text) {
        try (StoredSnapshot snapshot = open(path.toString())) {
            return snapshot.commit(rendering(text), CommitOptions.DEFAULT);
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static String withoutGroup(String permissions) {
        Set<PosixFilePermission> fewer = KeptAttributes.withoutGroup(PosixFilePermissions.fromString(permissions));
        return PosixFilePermissions.toString(fewer);
    }
}
