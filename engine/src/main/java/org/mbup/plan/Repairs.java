package org.mbup.plan;

import java.util.List;
import java.util.Optional;
import org.mbup.liquibase.RepairResult.Repaired;
import org.mbup.store.Committed;

/**
 * What a repair did.
 *
 * @param source the snapshot as the user named it
 * @param repaired the records put right, in version order
 * @param written where the result was written; empty when there was nothing to repair
 */
public record Repairs(String source, List<Repaired> repaired, Optional<Committed> written) {

    /** Copies the list. */
    public Repairs {
        repaired = List.copyOf(repaired);
    }
}
