package org.mbup.api;

import java.util.List;
import java.util.Optional;
import org.mbup.history.AppliedStep;
import org.mbup.plan.Reversal;
import org.mbup.store.Committed;

/**
 * What was taken back.
 *
 * @param snapshot the snapshot as it was named
 * @param undone the steps taken back, the last one first; their edits hold the values themselves, secrets among them
 * @param written where the result was written, with the backup; empty when there was nothing to take back
 */
public record UndoResult(String snapshot, List<AppliedStep> undone, Optional<Committed> written) {

    /** Copies the list. */
    public UndoResult {
        undone = List.copyOf(undone);
    }

    static UndoResult of(Reversal reversal) {
        return new UndoResult(reversal.source(), reversal.undone(), reversal.written());
    }
}
