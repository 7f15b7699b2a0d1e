package org.mbup.liquibase;

import java.util.List;
import org.mbup.history.History;
import org.mbup.metabase.WorkingCopy;

/**
 * What a replay came to.
 *
 * @param after the metabase afterwards; its base is the one of the snapshot
 * @param history the history afterwards
 * @param steps every step of the migrations in order
 */
public record ReplayResult(WorkingCopy after, History history, List<StepResult> steps) {

    /** Copies the list. */
    public ReplayResult {
        steps = List.copyOf(steps);
    }

    /** Whether a step ran, so that there is something to write. */
    public boolean changed() {
        return steps.stream().anyMatch(step -> step.state() == StepResult.State.RAN);
    }
}
