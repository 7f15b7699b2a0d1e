package org.mbup.liquibase.parser;

import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.parser.core.ParsedNode;
import liquibase.parser.core.ParsedNodeException;
import liquibase.resource.ResourceAccessor;

/** The changelog of one migration file, whose changesets know the changes of a metabase. */
final class MigrationChangeLog extends DatabaseChangeLog {

    MigrationChangeLog(String name, ChangeLogParameters parameters) {
        super(name);
        setChangeLogParameters(parameters);
    }

    /** Whether the file's name says that it runs again when it has changed. */
    boolean repeatable() {
        String file = getPhysicalFilePath();
        return MigrationName.parse(file.substring(file.lastIndexOf('/') + 1))
                .filter(name -> name.kind() == MigrationName.Kind.REPEATABLE)
                .isPresent();
    }

    @Override
    protected MigrationChangeSet createChangeSet(ParsedNode node, ResourceAccessor resources)
            throws ParsedNodeException {
        MigrationChangeSet changeSet = new MigrationChangeSet(this);
        changeSet.setChangeLogParameters(getChangeLogParameters());
        changeSet.load(node, resources);
        return changeSet;
    }
}
