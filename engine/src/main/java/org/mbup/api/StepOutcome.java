package org.mbup.api;

import java.util.List;
import java.util.Optional;
import org.mbup.liquibase.StepResult;

/**
 * What became of one step.
 *
 * @param version as the migration's file name has it, with dots; empty for a repeatable step
 * @param name the step's name, which {@link MbupConfiguration#with} takes
 * @param state what became of it; in a preview RAN means that it would run
 * @param reason why it was skipped or not selected
 * @param references the step's sources, for example {@code Q248350}
 */
public record StepOutcome(
        String version, String name, StepResult.State state, Optional<String> reason, List<String> references) {

    /** Copies the list. */
    public StepOutcome {
        references = List.copyOf(references);
    }

    static List<StepOutcome> of(List<StepResult> results) {
        return results.stream()
                .map(result -> new StepOutcome(
                        result.step().version(),
                        result.step().name(),
                        result.state(),
                        Optional.ofNullable(result.reason()),
                        result.step().references()))
                .toList();
    }

    /** Whether it ran or, in a preview, would run. */
    public boolean ran() {
        return state == StepResult.State.RAN;
    }
}
