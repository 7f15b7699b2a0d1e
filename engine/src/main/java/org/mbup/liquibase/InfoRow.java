package org.mbup.liquibase;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of what is known about a step of a snapshot.
 *
 * @param version as the file name has it, with dots; empty for a repeatable step
 * @param description the name in words
 * @param type versioned, repeatable or baseline
 * @param installedOn when it ran
 * @param state what is known about it
 */
public record InfoRow(String version, String description, Step.Type type, Optional<Instant> installedOn, State state) {

    /** What is known about a step. The names are those of Flyway, where it has the state. */
    public enum State {
        /** It would run with the next migrate. */
        PENDING("Pending"),
        /** It runs when asked for by name. */
        AVAILABLE("Available"),
        /** It ran. */
        SUCCESS("Success"),
        /** It did not run, because a precondition does not hold, or did not when its turn came. */
        SKIPPED("Skipped"),
        /** It was marked as ran without running, and cannot be taken back. */
        MARKED("Marked"),
        /** It ran after a step of a later version. */
        OUT_OF_ORDER("Out of Order"),
        /** It does not run, because a step of a later version has run already. */
        IGNORED("Ignored"),
        /** It does not run, because its version is above the target. */
        ABOVE_TARGET("Above Target"),
        /** It does not run, because the snapshot counts as being of its version or a later one. */
        BELOW_BASELINE("Below Baseline"),
        /** The snapshot counts as being of this version. */
        BASELINE("Baseline"),
        /** It ran, and would run again, because it is repeatable and was changed. */
        OUTDATED("Outdated"),
        /** An earlier run of a repeatable step that ran again since. */
        SUPERSEDED("Superseded"),
        /** It ran, and its migration was changed since. */
        CHANGED("Changed"),
        /** It ran, and its migration is not among the files. */
        MISSING("Missing"),
        /** It ran, its migration is not among the files, and none of these is as late. */
        FUTURE("Future"),
        /** It ran, its migration is not among the files, and repair made a note of that. */
        DELETED("Deleted"),
        /** It ran and was taken back. */
        UNDONE("Undone");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** The state as people read it, for example {@code Out of Order}. */
        public String label() {
            return label;
        }
    }
}
