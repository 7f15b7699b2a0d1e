package org.mbup.liquibase;

import java.util.List;
import org.mbup.history.History;
import org.mbup.metabase.WorkingCopy;

/**
 * What a repair came to.
 *
 * @param after the metabase, as it was
 * @param history the history afterwards
 * @param repaired what was put right, in version order
 */
public record RepairResult(WorkingCopy after, History history, List<Repaired> repaired) {

    /** Copies the list. */
    public RepairResult {
        repaired = List.copyOf(repaired);
    }

    /** Whether there is something to write. */
    public boolean changed() {
        return !repaired.isEmpty();
    }

    /**
     * One record that was put right.
     *
     * @param version the version; empty for a repeatable step
     * @param file file name of the migration
     * @param action what was done
     * @param before the checksum before, or {@code null}
     * @param after the checksum now, or {@code null}
     */
    public record Repaired(String version, String file, Action action, String before, String after) {}

    /** What can be done to a record. */
    public enum Action {
        /** The migration was changed since it ran; its present checksum and comment were recorded. */
        ALIGNED,
        /** The same migration got a checksum of the present algorithm. */
        RENEWED,
        /** The migration is gone, and that was noted. */
        DELETED
    }
}
