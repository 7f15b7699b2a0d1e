package org.mbup.liquibase;

import java.util.List;
import java.util.Optional;
import org.mbup.metabase.Edit;

/**
 * A step that runs only when asked for, and whether a snapshot needs it.
 *
 * @param step the step; its comment says what it fixes
 * @param need whether the snapshot needs it
 * @param reason why it does not, for a person; empty in the other cases
 * @param edits what it would change; empty unless it is needed
 */
public record Remedy(Step step, Need need, Optional<String> reason, List<Edit> edits) {

    /** Copies the list. */
    public Remedy {
        edits = List.copyOf(edits);
    }

    /** Whether a snapshot needs a remedy. */
    public enum Need {
        /** No snapshot was looked at. */
        UNKNOWN,
        /** Its preconditions hold and it would change something. */
        NEEDED,
        /** A precondition does not hold, or it would change nothing. */
        NOT_NEEDED,
        /** It is in the history of the snapshot. */
        DONE
    }
}
