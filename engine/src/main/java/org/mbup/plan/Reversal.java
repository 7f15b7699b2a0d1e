package org.mbup.plan;

import java.util.List;
import java.util.Optional;
import org.mbup.history.AppliedStep;
import org.mbup.store.Committed;

/**
 * What an undo did.
 *
 * @param source the snapshot as the user named it
 * @param undone the steps taken back, the last one first
 * @param written where the result was written; empty when there was nothing to take back
 */
public record Reversal(String source, List<AppliedStep> undone, Optional<Committed> written) {

    /** Copies the list. */
    public Reversal {
        undone = List.copyOf(undone);
    }
}
