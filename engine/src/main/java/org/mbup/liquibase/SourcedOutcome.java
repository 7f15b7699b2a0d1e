package org.mbup.liquibase;

import java.util.List;
import org.mbup.change.Outcome;

/**
 * What one change of a step came to, with the sources of that change alone.
 *
 * @param references for example {@code Q248350}
 * @param inferred whether no source documents the change
 * @param outcome its edits and findings
 */
public record SourcedOutcome(List<String> references, boolean inferred, Outcome outcome) {

    /** Copies the list. */
    public SourcedOutcome {
        references = List.copyOf(references);
    }
}
