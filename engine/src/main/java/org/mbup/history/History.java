package org.mbup.history;

import java.util.List;
import java.util.Optional;

/**
 * The steps applied to a snapshot, oldest first. It is stored inside the snapshot, so state and history are replaced in
 * one rename and can never disagree.
 *
 * @param steps oldest first
 */
public record History(List<AppliedStep> steps) {

    /** Nothing was done yet. */
    public static final History EMPTY = new History(List.of());

    /** Copies the list. */
    public History {
        steps = List.copyOf(steps);
    }

    /** Whether nothing was done yet. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** The deployment id of the last run. */
    public Optional<String> lastRun() {
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(steps.get(steps.size() - 1).run());
    }
}
