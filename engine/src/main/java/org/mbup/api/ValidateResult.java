package org.mbup.api;

import java.util.List;
import org.mbup.liquibase.Invalid;
import org.mbup.plan.Agreement;

/**
 * Whether the history of a snapshot agrees with the migrations.
 *
 * @param snapshot the snapshot as it was named, without a password
 * @param invalid what does not agree, in version order
 */
public record ValidateResult(String snapshot, List<Invalid> invalid) {

    /** Copies the list. */
    public ValidateResult {
        invalid = List.copyOf(invalid);
    }

    static ValidateResult of(Agreement agreement) {
        return new ValidateResult(agreement.source(), agreement.invalid());
    }

    /** Whether they agree. */
    public boolean valid() {
        return invalid.isEmpty();
    }
}
