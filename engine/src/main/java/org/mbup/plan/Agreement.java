package org.mbup.plan;

import java.util.List;
import org.mbup.liquibase.InfoRow;
import org.mbup.liquibase.Invalid;

/**
 * Whether the history of a snapshot agrees with the migrations.
 *
 * @param source the snapshot as the user named it
 * @param invalid what does not agree, in version order
 */
public record Agreement(String source, List<Invalid> invalid) {

    /** Copies the list. */
    public Agreement {
        invalid = List.copyOf(invalid);
    }

    /** Whether they agree. */
    public boolean valid() {
        return invalid.isEmpty();
    }

    /** Whether a migration was changed after it ran. */
    public boolean changed() {
        return invalid.stream().anyMatch(one -> one.state() == InfoRow.State.CHANGED);
    }
}
