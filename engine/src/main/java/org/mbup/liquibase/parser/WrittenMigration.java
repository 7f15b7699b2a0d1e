package org.mbup.liquibase.parser;

import java.util.List;
import java.util.Set;
import org.mbup.problem.ProblemException;

/**
 * A migration as its file writes it, in whatever format. What it includes stands in its place.
 *
 * @param files paths, from the location, of the file and of all it includes
 * @param changeSets its changesets in order
 */
public record WrittenMigration(Set<String> files, List<WrittenChangeSet> changeSets) {

    /** Copies the collections. */
    public WrittenMigration {
        files = Set.copyOf(files);
        changeSets = List.copyOf(changeSets);
    }

    /**
     * Reads a file of migrations.
     *
     * @throws ProblemException when the file, or one it includes, cannot be read or is no changelog
     */
    public static WrittenMigration of(MigrationFile file) {
        return MigrationText.written(file);
    }
}
