package org.mbup.liquibase;

import java.util.List;
import org.mbup.liquibase.parser.MigrationName;

/**
 * One changeset of the migrations.
 *
 * @param version as the file name has it, with dots, for example {@code 5.0.010}; empty for a repeatable step
 * @param name what a person asks for it by, for example {@code negotiate}
 * @param description the name in words
 * @param type versioned, repeatable or baseline
 * @param optIn whether it runs only when asked for by name
 * @param references the sources it follows from, for example {@code Q248350}
 * @param inferred whether no source documents one of its changes
 * @param file file name of the migration
 * @param id changeset id
 * @param author changeset author
 * @param comment one sentence for the user, or empty
 */
public record Step(
        String version,
        String name,
        String description,
        Type type,
        boolean optIn,
        List<String> references,
        boolean inferred,
        String file,
        String id,
        String author,
        String comment) {

    /** Copies the list. */
    public Step {
        references = List.copyOf(references);
    }

    /** Kinds of step. */
    public enum Type {
        /** Runs once, in version order. */
        VERSIONED,
        /** Runs after all versioned ones, and again when it has changed. */
        REPEATABLE,
        /** Stands for all versioned ones up to its version, on a snapshot on which nothing has run. */
        BASELINE;

        static Type of(MigrationName name) {
            return switch (name.kind()) {
                case REPEATABLE -> REPEATABLE;
                case BASELINE -> BASELINE;
                default -> VERSIONED;
            };
        }
    }

    /** The version, or the name of a step without one. */
    public String label() {
        return version.isEmpty() ? name : version;
    }
}
