package org.mbup.plan;

import java.util.Optional;
import org.mbup.format.ReadOptions;
import org.mbup.liquibase.Replay;
import org.mbup.liquibase.ReplayRequest;
import org.mbup.liquibase.ReplayResult;
import org.mbup.liquibase.Undo;
import org.mbup.liquibase.UndoRequest;
import org.mbup.liquibase.UndoResult;
import org.mbup.store.Committed;
import org.mbup.store.SnapshotStore;
import org.mbup.store.StoredSnapshot;

/** The upgrade of one snapshot: previewed, applied, taken back. A preview and a migration are the same replay. */
public final class Upgrade {

    private Upgrade() {}

    /**
     * Replays the upgrade on a copy and says what it comes to. Writes nothing.
     *
     * @throws org.mbup.problem.ProblemException when the snapshot or the migrations cannot be used
     */
    public static Plan preview(ReadOptions read, ReplayRequest request) {
        return preview(read, request, CleanInstall.ofSources(), false);
    }

    /**
     * Replays the upgrade on a copy, says what it comes to, and compares that with a clean installation. Writes nothing.
     *
     * @param all whether the plan also lists every value that stays and of which nothing is to be said
     * @throws org.mbup.problem.ProblemException when the snapshot or the migrations cannot be used
     */
    public static Plan preview(ReadOptions read, ReplayRequest request, CleanInstall clean, boolean all) {
        try (StoredSnapshot stored = SnapshotStore.open(read.source(), read)) {
            ReplayResult result = Replay.run(stored.document(), read.source(), request);
            return new Planning(stored, result, clean).preview(request, all);
        }
    }

    /**
     * Replays the upgrade and replaces the snapshot, or writes the result elsewhere. Nothing is written when no step
     * is left to run and no other place is named.
     *
     * @throws org.mbup.problem.ProblemException when the snapshot cannot be used, is locked, or has changed meanwhile;
     *     the snapshot is then as it was
     */
    public static Migration migrate(ReadOptions read, ReplayRequest request, WriteTarget target) {
        try (Output output = Output.open(read, target)) {
            ReplayResult result = Replay.run(output.document(), read.source(), request);
            Plan plan = new Planning(output.stored(), result, CleanInstall.ofSources()).migration();
            boolean write = result.changed() || target.output().isPresent();
            Optional<Committed> written =
                    write ? Optional.of(output.write(result.after(), result.history())) : Optional.empty();
            return new Migration(plan, written);
        }
    }

    /**
     * Takes steps back.
     *
     * @throws org.mbup.problem.ProblemException when a value was changed by hand since, or as for {@link #migrate}
     */
    public static Reversal undo(ReadOptions read, UndoRequest request, WriteTarget target) {
        try (Output output = Output.open(read, target)) {
            UndoResult result = Undo.run(output.document(), read.source(), request);
            boolean write = result.changed() || target.output().isPresent();
            Optional<Committed> written =
                    write ? Optional.of(output.write(result.after(), result.history())) : Optional.empty();
            return new Reversal(read.source(), result.undone(), written);
        }
    }
}
