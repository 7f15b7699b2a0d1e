package org.mbup.api;

import java.util.List;
import java.util.Optional;
import org.mbup.metabase.IisVersion;
import org.mbup.plan.Migration;
import org.mbup.plan.PlannedChange;
import org.mbup.store.Committed;

/**
 * What a migration did.
 *
 * @param snapshot the snapshot as it was named, without a password
 * @param initialVersion the version it said it was of, where it said so
 * @param targetVersion the version the upgrade leads to
 * @param steps every step in order
 * @param changes as {@link PreviewResult#changes}
 * @param written where the result was written, with the backup; empty when no step was left to run
 */
public record MigrateResult(
        String snapshot,
        Optional<IisVersion> initialVersion,
        IisVersion targetVersion,
        List<StepOutcome> steps,
        List<PlannedChange> changes,
        Optional<Committed> written) {

    /** Copies the lists. */
    public MigrateResult {
        steps = List.copyOf(steps);
        changes = List.copyOf(changes);
    }

    static MigrateResult of(Migration migration) {
        return new MigrateResult(
                migration.plan().source(),
                migration.plan().iisVersion(),
                migration.plan().target(),
                StepOutcome.of(migration.plan().steps()),
                migration.plan().changes(),
                migration.written());
    }

    /** How many steps ran. */
    public int migrationsExecuted() {
        return (int) steps.stream().filter(StepOutcome::ran).count();
    }
}
