package org.mbup.api;

import java.util.List;
import java.util.Optional;
import org.mbup.advice.Advisory;
import org.mbup.metabase.IisVersion;
import org.mbup.plan.Plan;
import org.mbup.plan.PlannedChange;

/**
 * What the upgrade would do.
 *
 * @param snapshot the snapshot as it was named, without a password
 * @param iisVersion the version it says it is of, where it says so
 * @param target the version the upgrade leads to
 * @param steps every step in order
 * @param changes every difference, and every value that stays for a reason worth telling; a value whose {@code secret} is
 *     set must not be shown
 * @param advisories what is known to go wrong afterwards, the gravest first
 * @param pending whether a migration would run any step
 */
public record PreviewResult(
        String snapshot,
        Optional<IisVersion> iisVersion,
        IisVersion target,
        List<StepOutcome> steps,
        List<PlannedChange> changes,
        List<Advisory> advisories,
        boolean pending) {

    /** Copies the lists. */
    public PreviewResult {
        steps = List.copyOf(steps);
        changes = List.copyOf(changes);
        advisories = List.copyOf(advisories);
    }

    static PreviewResult of(Plan plan) {
        return new PreviewResult(
                plan.source(),
                plan.iisVersion(),
                plan.target(),
                StepOutcome.of(plan.steps()),
                plan.changes(),
                plan.advisories(),
                plan.pending());
    }

    /** The lines that are differences, and not values that stay. */
    public List<PlannedChange> differences() {
        return changes.stream().filter(change -> change.kind().differs()).toList();
    }
}
