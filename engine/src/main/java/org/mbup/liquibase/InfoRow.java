package org.mbup.liquibase;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of what is known about a step of a snapshot.
 *
 * @param version as the file name has it, with dots; empty for a repeatable step
 * @param description the name in words
 * @param type versioned or repeatable
 * @param installedOn when it ran last
 * @param state what is known about it
 */
public record InfoRow(String version, String description, Step.Type type, Optional<Instant> installedOn, State state) {

    /** What is known about a step. */
    public enum State {
        /** It would run with the next migrate. */
        PENDING,
        /** It runs when asked for by name. */
        AVAILABLE,
        /** It ran. */
        SUCCESS,
        /** It was marked as ran without running. */
        MARKED,
        /** It ran, and would run again, because it is repeatable and was changed. */
        OUTDATED,
        /** It ran, and its migration was changed since. */
        CHANGED,
        /** It ran, and its migration is not among the files. */
        MISSING
    }
}
