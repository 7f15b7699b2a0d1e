package org.mbup.change;

import java.util.List;
import org.mbup.metabase.Edit;

/**
 * What an operation comes to on one metabase.
 *
 * @param edits the edits in order, each fitting the metabase as the one before it left it
 * @param findings what deserves to be told besides, and the meaning of edits that are more than a plain change
 */
public record Outcome(List<Edit> edits, List<Finding> findings) {

    /** Nothing to do and nothing to tell. */
    public static final Outcome NOTHING = new Outcome(List.of(), List.of());

    /** Copies the lists. */
    public Outcome {
        edits = List.copyOf(edits);
        findings = List.copyOf(findings);
    }

    /** Edits that need no comment. */
    public static Outcome of(List<Edit> edits) {
        return new Outcome(edits, List.of());
    }
}
