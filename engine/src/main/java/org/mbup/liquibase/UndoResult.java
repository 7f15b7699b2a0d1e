package org.mbup.liquibase;

import java.util.List;
import org.mbup.history.AppliedStep;
import org.mbup.history.History;
import org.mbup.metabase.WorkingCopy;

/**
 * What taking back came to.
 *
 * @param after the metabase afterwards; its base is the one of the snapshot
 * @param history the history afterwards
 * @param undone the steps taken back, the last one first
 */
public record UndoResult(WorkingCopy after, History history, List<AppliedStep> undone) {

    /** Copies the list. */
    public UndoResult {
        undone = List.copyOf(undone);
    }

    /** Whether something was taken back, so that there is something to write. */
    public boolean changed() {
        return !undone.isEmpty();
    }
}
