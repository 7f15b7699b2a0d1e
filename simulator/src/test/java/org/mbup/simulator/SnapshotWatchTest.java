package org.mbup.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mbup.fixtures.Fixture;
import org.mbup.fixtures.Snapshots;
import org.mbup.format.ReadOptions;
import org.mbup.format.Snapshot;
import org.mbup.problem.Problem;
import org.mbup.store.SnapshotStore;
import org.mbup.store.StoredSnapshot;

/** A snapshot that changes while it is served. */
class SnapshotWatchTest {

    @TempDir
    Path folder;

    private final List<Snapshot> taken = new CopyOnWriteArrayList<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private Path file;
    private Optional<SnapshotWatch> watch = Optional.empty();

    @BeforeEach
    void aSnapshot() throws IOException {
        file = Snapshots.copy(Fixture.IIS4_DEFAULT, folder);
    }

    @Test
    void newBytesAreReadOnce() throws IOException {
        watch(taken::add);
        Files.write(file, Fixture.IIS5_CLEAN.bytes());
        await(() -> taken.size() == 1);
        assertThat(taken.get(0).computer()).contains("WEBSERVER2");
        replace(Fixture.IIS4_OWA.bytes());
        await(() -> taken.size() == 2);
        assertThat(told).allMatch(line -> line.equals("the snapshot changed and was read again"));
    }

    @Test
    void theSameBytesAreNoChange() throws IOException {
        watch(taken::add);
        replace(Fixture.IIS4_DEFAULT.bytes());
        replace(Fixture.IIS5_CLEAN.bytes());
        await(() -> taken.size() == 1);
        assertThat(taken.get(0).computer()).contains("WEBSERVER2");
    }

    @Test
    void whatCannotBeReadIsToldOnceAndTheNextGoodOneIsTaken() throws IOException {
        watch(taken::add);
        replace("{ broken".getBytes(StandardCharsets.UTF_8));
        await(() -> !told.isEmpty());
        assertThat(told.get(0)).contains("the old one stays").contains(file.toString());
        assertThat(taken).isEmpty();
        Files.delete(file);
        Files.write(file, Fixture.IIS5_CLEAN.bytes());
        await(() -> taken.size() == 1);
        assertThat(told).hasSize(2);
    }

    @Test
    void aTakerThatRefusesIsToldLikeOne() throws IOException {
        watch(snapshot -> {
            throw Problem.environment("no port is free").asException();
        });
        replace(Fixture.IIS5_CLEAN.bytes());
        await(() -> !told.isEmpty());
        assertThat(told.get(0)).contains("no port is free");
    }

    @Test
    void onlyFilesOfThisComputerAreWatched() {
        for (String location : List.of("ram:///a.json", "http://localhost/a.json", folder.toString(), "\0")) {
            Optional<SnapshotWatch> none =
                    SnapshotWatch.start(ReadOptions.of(location), "", taken::add, told::add, Duration.ofMillis(20));
            assertThat(none).isEmpty();
        }
    }

    private void watch(Consumer<Snapshot> taker) {
        watch = SnapshotWatch.start(ReadOptions.of(file.toString()), sha256(), taker, told::add, Duration.ofMillis(20));
        assertThat(watch).isPresent();
    }

    @AfterEach
    void stop() {
        watch.ifPresent(SnapshotWatch::close);
    }

    private String sha256() {
        try (StoredSnapshot stored = SnapshotStore.open(file.toString(), ReadOptions.of(file.toString()))) {
            return stored.sha256();
        }
    }

    /** As mbup writes: the new file takes the old one's place in one step. */
    private void replace(byte[] bytes) throws IOException {
        Path next = Files.write(folder.resolve("next"), bytes);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void await(BooleanSupplier done) {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            while (!done.getAsBoolean()) {
                Thread.sleep(10);
            }
        });
    }
}
