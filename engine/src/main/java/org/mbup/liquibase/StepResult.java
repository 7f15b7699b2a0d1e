package org.mbup.liquibase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mbup.change.Finding;
import org.mbup.metabase.Edit;

/**
 * What became of one step in a replay.
 *
 * @param step the step
 * @param state what became of it
 * @param reason why it was skipped, not selected or ignored, or {@code null}
 * @param outcomes what its changes came to in this replay, in order; for a step done earlier, what they find on the
 *     metabase as it is now
 * @param installedOn when it ran: now for {@link State#RAN}, earlier for {@link State#DONE}; empty for the others
 */
public record StepResult(
        Step step, State state, String reason, List<SourcedOutcome> outcomes, Optional<Instant> installedOn) {

    /** Copies the lists. */
    public StepResult {
        outcomes = List.copyOf(outcomes);
    }

    /** The edits it made in this replay, in order. */
    public List<Edit> edits() {
        return outcomes.stream()
                .flatMap(sourced -> sourced.outcome().edits().stream())
                .toList();
    }

    /** What its changes told, in order. */
    public List<Finding> findings() {
        return outcomes.stream()
                .flatMap(sourced -> sourced.outcome().findings().stream())
                .toList();
    }

    /** What became of a step. */
    public enum State {
        /** It ran on the copy; a preview calls it would-run. */
        RAN,
        /** It is in the history of the snapshot. */
        DONE,
        /** It was selected, and a precondition did not hold. */
        SKIPPED,
        /** Nobody asked for it, or somebody asked to leave it out. */
        NOT_SELECTED,
        /** A step of a later version has run already. */
        IGNORED
    }
}
