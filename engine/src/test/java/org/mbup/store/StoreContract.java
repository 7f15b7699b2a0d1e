package org.mbup.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mbup.store.AnyBytes.open;
import static org.mbup.store.AnyBytes.rendering;
import static org.mbup.store.AnyBytes.text;
import static org.mbup.store.AnyBytes.textAt;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mbup.problem.Problem;
import org.mbup.problem.Problem.Kind;

/** What every place that can be written promises. Each kind of location is a subclass. */
abstract class StoreContract {

    static final CommitOptions FIXED =
            new CommitOptions(true, false, Clock.fixed(Instant.parse("2026-11-23T08:45:00Z"), ZoneOffset.ofHours(5)));

    String location;

    /** A location of this kind, in a folder of its own. */
    abstract String location(String name) throws Exception;

    /** How many files are in the folder. */
    abstract int files() throws Exception;

    @BeforeEach
    void writeTheFirst() throws Exception {
        location = location("web1.json");
        SnapshotStore.create(location, rendering("old"), CommitOptions.DEFAULT);
    }

    @Test
    void readsWhatWasCreated() throws Exception {
        try (StoredSnapshot snapshot = open(location)) {
            assertThat(text(snapshot)).isEqualTo("old");
            assertThat(snapshot.size()).isEqualTo(3);
            assertThat(snapshot.location()).isEqualTo(location);
            assertThat(snapshot.sha256()).isEqualTo("cba06b5736faf67e54b07b561eae94395e774c517a7d910a54369e1263ccfbd4");
        }
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void commitReplacesAndKeepsABackup() throws Exception {
        Committed committed;
        try (StoredSnapshot snapshot = open(location)) {
            committed = snapshot.commit(rendering("newer"), FIXED);
        }
        assertThat(textAt(location)).isEqualTo("newer");
        assertThat(committed.location()).isEqualTo(location);
        assertThat(committed.bytes()).isEqualTo(5);
        assertThat(committed.backup().orElseThrow()).endsWith("web1.json.bak-20261123T084500Z");
        assertThat(textAt(committed.backup().orElseThrow())).isEqualTo("old");
        assertThat(files()).isEqualTo(2);
    }

    @Test
    void aSecondBackupWithinTheSecondGetsItsOwnName() throws Exception {
        for (String text : new String[] {"second", "third"}) {
            try (StoredSnapshot snapshot = open(location)) {
                snapshot.commit(rendering(text), FIXED);
            }
        }
        assertThat(textAt(location)).isEqualTo("third");
        assertThat(textAt(location + ".bak-20261123T084500Z")).isEqualTo("old");
        assertThat(textAt(location + ".bak-20261123T084500Z-2")).isEqualTo("second");
    }

    @Test
    void aBackupCanBeDeclined() throws Exception {
        try (StoredSnapshot snapshot = open(location)) {
            assertThat(snapshot.commit(rendering("new"), FIXED.withoutBackup()).backup())
                    .isEmpty();
        }
        assertThat(textAt(location)).isEqualTo("new");
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void nothingIsWrittenWhenTheSnapshotWasChangedInBetween() throws Exception {
        for (String other : new String[] {"odd", "ol", "older", ""}) {
            try (StoredSnapshot snapshot = open(location)) {
                SnapshotStore.create(
                        location,
                        rendering(other),
                        CommitOptions.DEFAULT.overwriting().withoutBackup());
                Problem problem = Refusal.of(() -> snapshot.commit(rendering("new"), CommitOptions.DEFAULT));
                assertThat(problem.kind()).isEqualTo(Kind.DRIFT);
                assertThat(problem.what()).contains("changed since it was read");
            }
            assertThat(textAt(location)).isEqualTo(other);
            assertThat(files()).isEqualTo(1);
        }
    }

    @Test
    void nothingIsLeftWhenTheRenderingFails() throws Exception {
        try (StoredSnapshot snapshot = open(location)) {
            assertThatThrownBy(() -> snapshot.commit(
                            out -> {
                                out.write(new byte[1 << 20]);
                                throw new IOException("no more");
                            },
                            CommitOptions.DEFAULT))
                    .hasMessageContaining("no more");
        }
        assertThat(textAt(location)).isEqualTo("old");
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void createDoesNotOverwriteUnlessTold() throws Exception {
        Problem problem = Refusal.of(() -> SnapshotStore.create(location, rendering("new"), CommitOptions.DEFAULT));
        assertThat(problem.what()).contains("not overwritten");
        assertThat(textAt(location)).isEqualTo("old");
        SnapshotStore.create(location, rendering("new"), FIXED.overwriting());
        assertThat(textAt(location)).isEqualTo("new");
        assertThat(textAt(location + ".bak-20261123T084500Z")).isEqualTo("old");
    }

    @Test
    void savesToAnotherLocation() throws Exception {
        String other = location("web2.json");
        try (StoredSnapshot snapshot = open(location)) {
            snapshot.saveAs(other, rendering("new"), CommitOptions.DEFAULT);
        }
        assertThat(textAt(location)).isEqualTo("old");
        assertThat(textAt(other)).isEqualTo("new");
        assertThat(files()).isEqualTo(2);
    }

    @Test
    void aLockKeepsOthersOutUntilItIsGivenBack() throws Exception {
        SnapshotLock lock = SnapshotStore.lock(location, "mbup migrate");
        assertThat(SnapshotStore.tryLock(location, "mbup undo")).isEmpty();
        Problem problem = Refusal.of(() -> SnapshotStore.lock(location, "mbup undo"));
        assertThat(problem.kind()).isEqualTo(Kind.LOCKED);
        assertThat(problem.found())
                .contains("mbup migrate")
                .contains("process " + ProcessHandle.current().pid());
        assertThat(SnapshotStore.lockedBy(location)).contains(lock.owner());
        try (StoredSnapshot snapshot = open(location)) {
            assertThat(Refusal.of(() -> snapshot.commit(rendering("new"), FIXED))
                            .kind())
                    .isEqualTo(Kind.LOCKED);
        }
        lock.close();
        lock.close();
        assertThat(SnapshotStore.lockedBy(location)).isEmpty();
        SnapshotStore.lock(location, "mbup undo").close();
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void commitsUnderALockThatIsHeld() throws Exception {
        try (SnapshotLock lock = SnapshotStore.lock(location, "mbup migrate");
                StoredSnapshot snapshot = open(location)) {
            snapshot.commit(rendering("new"), FIXED, lock);
            assertThat(lock.held()).isTrue();
        }
        assertThat(textAt(location)).isEqualTo("new");
    }

    @Test
    void aLockOfAnotherSnapshotOrOneGivenBackIsRefused() throws Exception {
        try (SnapshotLock other = SnapshotStore.lock(location("web2.json"), "mbup migrate");
                StoredSnapshot snapshot = open(location)) {
            assertThatThrownBy(() -> snapshot.commit(rendering("new"), FIXED, other))
                    .isInstanceOf(IllegalArgumentException.class);
            SnapshotLock mine = SnapshotStore.lock(location, "mbup migrate");
            mine.close();
            assertThatThrownBy(() -> snapshot.commit(rendering("new"), FIXED, mine))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(textAt(location)).isEqualTo("old");
    }

    @Test
    void aMissingSnapshotIsSaidToBeMissing() throws Exception {
        String missing = location("absent.json");
        Problem problem = Refusal.of(() -> open(missing));
        assertThat(problem.kind()).isEqualTo(Kind.INPUT);
        assertThat(problem.what()).isEqualTo("there is no such snapshot");
        assertThat(problem.where().source()).isEqualTo(missing);
    }

    @Test
    void readsNoMoreThanTheLimit() {
        assertThat(text(open(location, 3))).isEqualTo("old");
        Problem problem = Refusal.of(() -> open(location, 2));
        assertThat(problem.what()).contains("larger than allowed");
        assertThat(problem.where().source()).isEqualTo(location);
    }

    @Test
    void aClosedSnapshotSaysSo() {
        StoredSnapshot snapshot = open(location);
        snapshot.close();
        assertThatThrownBy(snapshot::document).isInstanceOf(IllegalStateException.class);
        assertThat(snapshot.size()).isEqualTo(3);
    }
}
