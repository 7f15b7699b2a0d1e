package org.mbup.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mbup.format.SnapshotDocument;

/** Liquibase 4.33 loses work without an error when two threads use it at once; the replay lets them take turns. */
@Timeout(60)
class ThreadsTest {

    private static final int RUNS = 20;

    @TempDir
    Path folder;

    @Test
    void twoThreadsLoseNothing() throws Exception {
        MigrationFolder migrations = new MigrationFolder(folder);
        for (int i = 1; i <= 5; i++) {
            migrations.step(
                    "V" + i + "__step.yaml",
                    "setProperty: { path: w3svc, property: ConnectionTimeout, value: \"" + i + "\" }");
        }
        Callable<List<String>> work = () -> {
            List<String> results = new ArrayList<>();
            for (int i = 0; i < RUNS; i++) {
                results.add(roundTrip(migrations));
            }
            return results;
        };
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Future<List<String>> done : threads.invokeAll(List.of(work, work))) {
                assertThat(done.get()).hasSize(RUNS).containsOnly("5 steps, value 5, undone 5, same true");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static String roundTrip(MigrationFolder migrations) {
        SnapshotDocument document = Snapshots.ntlm();
        byte[] before = document.format().write(document.snapshot()).bytes();
        SnapshotDocument original = Snapshots.read(before);
        ReplayResult after = Replay.run(original, migrations.request());
        SnapshotDocument migrated = Snapshots.saved(original, after.after(), after.history());
        UndoResult undone =
                Undo.run(migrated, UndoRequest.LAST_RUN.at(migrations.path().toString()));
        boolean same = java.util.Arrays.equals(
                before, migrated.render(undone.after(), undone.history()).bytes());
        return after.history().steps().size() + " steps, value "
                + after.after()
                        .explicit(Snapshots.WEB, 1013)
                        .orElseThrow()
                        .value()
                        .display()
                + ", undone " + undone.undone().size() + ", same " + same;
    }

    @Test
    void aThousandStepsTakeNotMuchMoreThanTenTimesAHundred() {
        long hundred = steps(100);
        long thousand = steps(1000);

        assertThat(thousand).as("100 steps took " + hundred + " ns").isLessThan(40 * hundred);
    }

    /** The second of two replays, in CPU time of this thread. */
    private long steps(int count) {
        MigrationFolder migrations = new MigrationFolder(folder.resolve("of" + count));
        assertThat(migrations.path().toFile().mkdir()).isTrue();
        for (int i = 1; i <= count; i++) {
            migrations.step(
                    "V" + i + "__step.yaml",
                    "setProperty: { path: w3svc, property: ConnectionTimeout, value: \"" + i + "\" }");
        }
        Replay.run(Snapshots.ntlm(), migrations.request());
        java.lang.management.ThreadMXBean clock = java.lang.management.ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        assertThat(Replay.run(Snapshots.ntlm(), migrations.request()).history().steps())
                .hasSize(count);
        return clock.getCurrentThreadCpuTime() - start;
    }
}
