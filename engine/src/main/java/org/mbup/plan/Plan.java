package org.mbup.plan;

import java.util.List;
import java.util.Optional;
import org.mbup.advice.Advisory;
import org.mbup.liquibase.StepResult;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.KeyPath;
import org.mbup.wire.WireEffect;

/**
 * The whole answer of a replay: every step with its fate, every difference with its step.
 *
 * @param source the snapshot as the user named it
 * @param sha256 lower-case hex digest of the snapshot's bytes; empty after a migration, which compares the bytes
 *     themselves instead
 * @param iisVersion version the snapshot says it is of, where it says so
 * @param target version the upgrade leads to
 * @param steps all steps in order
 * @param changes all lines, by key path, keys before their properties
 * @param effective what is in force otherwise than before, at every key, grouped by the key it comes from
 * @param threeWay how far the outcome is from a clean installation; empty after a migration
 * @param advisories what is known to go wrong afterwards under the rules of the target version, the gravest first;
 *     only a preview looks for it, so that a migration takes no longer than it must
 * @param losses what the snapshot's source had and could not tell, one sentence each
 * @param pending whether there is, or was, something to run
 * @param applied whether the steps ran on the snapshot, rather than on a copy
 * @param wire what changes for clients; only a preview looks for it
 */
public record Plan(
        String source,
        Optional<String> sha256,
        Optional<IisVersion> iisVersion,
        IisVersion target,
        List<StepResult> steps,
        List<PlannedChange> changes,
        List<InForce> effective,
        Optional<ThreeWay> threeWay,
        List<Advisory> advisories,
        List<String> losses,
        boolean pending,
        boolean applied,
        Optional<WireEffect> wire) {

    /** Copies the lists. */
    public Plan {
        steps = List.copyOf(steps);
        changes = List.copyOf(changes);
        effective = List.copyOf(effective);
        advisories = List.copyOf(advisories);
        losses = List.copyOf(losses);
    }

    /** How many lines there are of a kind. */
    public long count(PlannedChange.Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    /** The lines of one key, in order. */
    public List<PlannedChange> at(KeyPath path) {
        return changes.stream().filter(change -> change.path().equals(path)).toList();
    }
}
