package org.mbup.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mbup.problem.Problem;
import org.mbup.problem.Problem.Kind;

/** The lock between processes. */
@Timeout(60)
class LockFileTest {

    @TempDir
    Path folder;

    private Path snapshot;
    private Path lockFile;

    @BeforeEach
    void writeASnapshot() throws IOException {
        snapshot = Files.writeString(folder.resolve("web1.json"), "0\n");
        lockFile = folder.resolve(".web1.json.mbup-lock");
    }

    @Test
    void anotherProcessIsKeptOutAndToldByWhom() throws Exception {
        Process holder = holder();
        try {
            Problem problem = Refusal.of(() -> SnapshotStore.lock(snapshot.toString(), "mbup undo"));
            assertThat(problem.kind()).isEqualTo(Kind.LOCKED);
            assertThat(problem.found())
                    .startsWith("mbup migrate, by ")
                    .contains("process " + holder.pid() + ", since 20");
            assertThat(SnapshotStore.lockedBy(snapshot.toString()).orElseThrow().pid())
                    .isEqualTo(holder.pid());
        } finally {
            holder.getOutputStream().close();
        }
        assertThat(holder.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(lockFile).doesNotExist();
        SnapshotStore.lock(snapshot.toString(), "mbup undo").close();
    }

    @Test
    void theLockDiesWithItsHolder() throws Exception {
        Process holder = holder();
        holder.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        assertThat(lockFile).content().contains("pid: " + holder.pid());
        assertThat(SnapshotStore.lockedBy(snapshot.toString())).isEmpty();
        Files.writeString(lockFile, "left over from long ago");
        try (SnapshotLock lock = SnapshotStore.lock(snapshot.toString(), "mbup undo")) {
            assertThat(LockRecord.parse(Files.readAllBytes(folder.resolve(".web1.json.mbup-lock"))))
                    .isEqualTo(lock.owner());
        }
        assertThat(lockFile).doesNotExist();
    }

    /** On POSIX, closing any channel of a file drops all locks the process has on it. */
    @Test
    void refusedTriesWithinTheProcessDoNotOpenTheDoorToOthers() throws Exception {
        try (SnapshotLock lock = SnapshotStore.lock(snapshot.toString(), "mbup migrate")) {
            assertThat(lock.held()).isTrue();
            assertThat(SnapshotStore.tryLock(snapshot.toString(), "mbup undo")).isEmpty();
            assertThat(SnapshotStore.lockedBy(snapshot.toString())).isPresent();
            Refusal.of(() -> SnapshotStore.lock(snapshot.toString(), "mbup undo"));
            assertThat(answer(start())).isEqualTo("refused");
        }
        Process next = holder();
        next.getOutputStream().close();
        next.waitFor(30, TimeUnit.SECONDS);
    }

    @Test
    void aLockOfAnotherClassLoaderOfThisProcessIsContention() throws Exception {
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock(1L << 30, 1, false)) {
            assertThat(lock.isValid()).isTrue();
            Problem problem = Refusal.of(() -> SnapshotStore.lock(snapshot.toString(), "mbup undo"));
            assertThat(problem.kind()).isEqualTo(Kind.LOCKED);
            assertThat(problem.found()).startsWith("another process");
            assertThat(answer(start())).isEqualTo("refused");
        }
        assertThat(answer(start())).isEqualTo("locked");
    }

    @Test
    void noTwoHoldersAtOnceThoughLockFilesComeAndGo() throws Exception {
        int each = 150;
        Process one = ChildJvm.start("slf4j", LockHolder.class, "count", snapshot.toString(), "" + each);
        Process two = ChildJvm.start("slf4j", LockHolder.class, "count", snapshot.toString(), "" + each);
        for (int i = 0; i < each; i++) {
            LockHolder.addOne(snapshot);
        }
        ChildJvm.output(one);
        ChildJvm.output(two);
        assertThat(Files.readString(snapshot)).isEqualTo(3 * each + "\n");
        assertThat(lockFile).doesNotExist();
    }

    @Test
    void aLockFileThatIsALinkIsNotFollowed() throws Exception {
        Path victim = Files.writeString(folder.resolve("victim"), "precious");
        Files.createSymbolicLink(lockFile, victim);
        assertThat(Refusal.of(() -> SnapshotStore.lock(snapshot.toString(), "mbup undo"))
                        .kind())
                .isEqualTo(Kind.ENVIRONMENT);
        assertThat(victim).hasContent("precious");
    }

    @Test
    void aFolderThatIsNotThereCannotBeLocked() {
        Problem problem = Refusal.of(
                () -> SnapshotStore.lock(folder.resolve("no/web1.json").toString(), "mbup undo"));
        assertThat(problem.kind()).isEqualTo(Kind.ENVIRONMENT);
        assertThat(problem.hint()).contains("folder must exist and be writable");
    }

    @Test
    void aFolderIsNoSnapshotToLock() {
        assertThat(Refusal.of(() -> SnapshotStore.lock("/", "mbup undo")).what())
                .isEqualTo("this is a folder");
    }

    @Test
    void recordsSurviveOddText() {
        LockOwner owner = new LockOwner("WEB\u001b[1m", 42, "a\nb", "x".repeat(500), java.time.Instant.EPOCH);
        LockOwner read = LockRecord.parse(LockRecord.format(owner, 7));
        assertThat(read.host()).isEqualTo("WEB [1m");
        assertThat(read.user()).isEqualTo("a b");
        assertThat(read.command()).hasSize(200);
        assertThat(LockRecord.parse("pid: many\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(LockOwner.UNKNOWN);
    }

    private Process start() throws IOException {
        return ChildJvm.start("slf4j", LockHolder.class, "hold", snapshot.toString());
    }

    private Process holder() throws IOException {
        Process holder = start();
        assertThat(holder.inputReader().readLine()).isEqualTo("locked");
        return holder;
    }

    private static String answer(Process process) throws Exception {
        try (BufferedReader reader = process.inputReader()) {
            return reader.readLine();
        } finally {
            process.getOutputStream().close();
            process.waitFor(30, TimeUnit.SECONDS);
        }
    }
}
