package org.mbup.plan;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.mbup.format.ReadOptions;
import org.mbup.history.History;
import org.mbup.liquibase.Baseline;
import org.mbup.liquibase.BaselineResult;
import org.mbup.liquibase.Clean;
import org.mbup.liquibase.IgnorePattern;
import org.mbup.liquibase.Repair;
import org.mbup.liquibase.RepairResult;
import org.mbup.liquibase.RunOrder;
import org.mbup.liquibase.UndoResult;
import org.mbup.liquibase.Validate;
import org.mbup.metabase.WorkingCopy;
import org.mbup.store.Committed;
import org.mbup.store.SnapshotStore;
import org.mbup.store.StoredSnapshot;

/** Care of the history a snapshot carries: hold it against the migrations, repair it, begin it, take it out. */
public final class Upkeep {

    private Upkeep() {}

    /**
     * Holds the history against the migrations. Writes nothing.
     *
     * @param locations where the migrations are
     * @param ignored what to pass over
     * @throws org.mbup.problem.ProblemException when the snapshot or the migrations cannot be used
     */
    public static Agreement validate(
            ReadOptions read, List<String> locations, RunOrder order, List<IgnorePattern> ignored) {
        try (StoredSnapshot stored = SnapshotStore.open(read.source(), read)) {
            return new Agreement(
                    stored.location(), Validate.run(stored.document(), read.source(), locations, order, ignored));
        }
    }

    /**
     * Makes the history agree with the migrations; the metabase stays as it is.
     *
     * @param locations where the migrations are; what is not among them counts as gone
     * @throws org.mbup.problem.ProblemException as for {@link Upgrade#migrate}
     */
    public static Repairs repair(ReadOptions read, List<String> locations, WriteTarget target) {
        try (Output output = Output.open(read, target)) {
            RepairResult result = Repair.run(output.document(), read.source(), locations);
            return new Repairs(
                    read.source(),
                    result.repaired(),
                    written(output, target, result.changed(), result.after(), result.history()));
        }
    }

    /**
     * Says of a snapshot without history that it counts as being of a version; the metabase stays as it is.
     *
     * @param version the version, for example {@code 5.0.060}
     * @param description what {@code info} shows for it
     * @throws org.mbup.problem.ProblemException when something has run on it already, and as for {@link Upgrade#migrate}
     */
    public static BaselineMark baseline(ReadOptions read, String version, String description, WriteTarget target) {
        try (Output output = Output.open(read, target)) {
            BaselineResult result =
                    Baseline.run(output.document(), read.source(), version, description, Clock.systemUTC());
            return new BaselineMark(
                    read.source(),
                    version,
                    written(output, target, result.changed(), result.after(), result.history()));
        }
    }

    /**
     * Takes mbup out of a snapshot: its steps and its history, or the history alone.
     *
     * @param historyOnly whether the metabase stays as it is
     * @throws org.mbup.problem.ProblemException when a value was changed by hand since, and as for {@link
     *     Upgrade#migrate}
     */
    public static Reversal clean(ReadOptions read, boolean historyOnly, WriteTarget target) {
        try (Output output = Output.open(read, target)) {
            UndoResult result = historyOnly
                    ? Clean.historyOnly(output.document(), read.source())
                    : Clean.everything(output.document(), read.source());
            return new Reversal(
                    read.source(),
                    result.undone(),
                    written(output, target, result.changed(), result.after(), result.history()));
        }
    }

    private static Optional<Committed> written(
            Output output, WriteTarget target, boolean changed, WorkingCopy after, History history) {
        return changed || target.output().isPresent() ? Optional.of(output.write(after, history)) : Optional.empty();
    }
}
