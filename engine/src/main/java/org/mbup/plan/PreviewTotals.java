package org.mbup.plan;

import java.util.Optional;
import org.mbup.problem.Problem;

/** The sums of many previews; takes the same room however many there were. */
public final class PreviewTotals {

    private long snapshots;
    private long pending;
    private long failed;
    private long steps;
    private long changed;
    private long kept;
    private long advisories;
    private long wire;
    private Problem.Kind kind;
    private boolean mixed;

    /** Adds a row. */
    public void add(PreviewRow row) {
        snapshots++;
        pending += row.pending() ? 1 : 0;
        steps += row.steps();
        changed += row.changed();
        kept += row.kept();
        advisories += row.advisories();
        wire += row.wire() > 0 ? 1 : 0;
        row.problem().ifPresent(problem -> {
            failed++;
            mixed |= kind != null && kind != problem.kind();
            kind = problem.kind();
        });
    }

    /** How many snapshots there were. */
    public long snapshots() {
        return snapshots;
    }

    /** How many a migration would change. */
    public long pending() {
        return pending;
    }

    /** How many could not be previewed. */
    public long failed() {
        return failed;
    }

    /** How many steps would run. */
    public long steps() {
        return steps;
    }

    /** How many properties and keys would differ. */
    public long changed() {
        return changed;
    }

    /** How many values stay and are told of. */
    public long kept() {
        return kept;
    }

    /** How many advisories there are. */
    public long advisories() {
        return advisories;
    }

    /** How many snapshots show a client something else afterwards. */
    public long wire() {
        return wire;
    }

    /** The kind of all failures; that of bad input when they are of several kinds; empty without failures. */
    public Optional<Problem.Kind> failure() {
        return mixed ? Optional.of(Problem.Kind.INPUT) : Optional.ofNullable(kind);
    }
}
