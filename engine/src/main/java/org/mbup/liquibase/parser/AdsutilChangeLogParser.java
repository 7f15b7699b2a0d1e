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

/** Lets Liquibase's own commands run a script of the administration script, alone or included. */
public final class AdsutilChangeLogParser implements ChangeLogParser {

    private static final String ENDING = ".adsutil";

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
        try (InputStream in = resources.getExisting(location).openInputStream()) {
            byte[] bytes = FolderSource.bounded(in);
            DatabaseChangeLog log = new MigrationChangeLog(location, parameters);
            for (ChangeSet changeSet : new ChangeLogText(
                            location, location, location, bytes, parameters, Placeholders.of(parameters))
                    .changeSets(include -> List.of())) {
                Problems.refuse(ChangeProblems.of(changeSet));
                log.addChangeSet(changeSet);
            }
            return log;
        } catch (IOException | ProblemException e) {
            throw new ChangeLogParseException(
                    ParseProblems.of(location, e).problem().toString(), e);
        }
    }
}
