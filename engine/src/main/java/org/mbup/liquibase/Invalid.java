package org.mbup.liquibase;

/**
 * Something that keeps the migrations and the history of a snapshot from agreeing.
 *
 * @param version the version; empty for a repeatable step
 * @param description the step in words
 * @param type versioned, repeatable or baseline
 * @param file file name of the migration
 * @param state where the step stands
 * @param problem what is wrong, one sentence without a final full stop
 * @param found the checksum the migration has now, or {@code null}
 * @param expected the checksum it had when it ran, or {@code null}
 * @param remedy what to do about it
 */
public record Invalid(
        String version,
        String description,
        Step.Type type,
        String file,
        InfoRow.State state,
        String problem,
        String found,
        String expected,
        String remedy) {

    /** The version, or the name of a step without one. */
    public String label() {
        return version.isEmpty() ? description : version;
    }
}
