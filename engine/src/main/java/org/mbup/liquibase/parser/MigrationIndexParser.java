package org.mbup.liquibase.parser;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.exception.ChangeLogParseException;
import liquibase.parser.ChangeLogParser;
import liquibase.resource.ResourceAccessor;
import org.mbup.problem.ProblemException;

/**
 * Lets Liquibase's own commands run a folder of migrations: the changelog file they are given is the {@code
 * index.migrations} of the folder, and the order, the names and the identity of the changesets are those of mbup's verbs.
 */
public final class MigrationIndexParser implements ChangeLogParser {

    private static final String ENDING = ".migrations";

    @Override
    public int getPriority() {
        return PRIORITY_DATABASE;
    }

    @Override
    public boolean supports(String changeLogFile, ResourceAccessor resources) {
        return changeLogFile.endsWith(ENDING);
    }

    @Override
    public DatabaseChangeLog parse(String location, ChangeLogParameters parameters, ResourceAccessor resources)
            throws ChangeLogParseException {
        DatabaseChangeLog log = new DatabaseChangeLog(location);
        log.setChangeLogParameters(parameters);
        try {
            Migrations migrations = Migrations.of(List.of(new AccessorSource(location, resources)));
            for (Migration migration : new MigrationReader(parameters).read(migrations)) {
                for (ChangeSet changeSet : migration.changeSets()) {
                    Problems.refuse(ChangeProblems.of(changeSet));
                    log.addChangeSet(changeSet);
                }
            }
            return log;
        } catch (ProblemException e) {
            throw new ChangeLogParseException(e.getMessage(), e);
        }
    }

    /** The files an index names, beside it, through Liquibase's search path. */
    private record AccessorSource(String index, ResourceAccessor resources) implements MigrationSource {

        @Override
        public String describe() {
            int slash = index.lastIndexOf('/');
            return slash < 0 ? "." : index.substring(0, slash);
        }

        @Override
        public List<String> list() throws IOException {
            return ClasspathSource.names(bytes(index));
        }

        @Override
        public byte[] read(String file) throws IOException {
            int slash = index.lastIndexOf('/');
            return bytes(index.substring(0, slash + 1) + file);
        }

        private byte[] bytes(String path) throws IOException {
            try (InputStream in = resources.getExisting(path).openInputStream()) {
                return FolderSource.bounded(in);
            }
        }
    }
}
