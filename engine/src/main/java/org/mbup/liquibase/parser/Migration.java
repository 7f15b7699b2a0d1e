package org.mbup.liquibase.parser;

import java.util.List;
import liquibase.changelog.ChangeSet;

/**
 * One migration, read.
 *
 * @param file its file
 * @param changeSets its changesets in order, at least one
 */
public record Migration(MigrationFile file, List<ChangeSet> changeSets) {

    /** Copies the list. */
    public Migration {
        changeSets = List.copyOf(changeSets);
    }
}
