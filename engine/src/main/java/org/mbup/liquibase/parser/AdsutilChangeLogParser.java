package org.mbup.liquibase.parser;

import java.io.IOException;
import java.io.InputStream;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.exception.ChangeLogParseException;
import liquibase.exception.LiquibaseException;
import liquibase.parser.ChangeLogParser;
import liquibase.parser.core.ParsedNodeException;
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
            return new ChangeLogText(location, location, FolderSource.bounded(in), parameters).read();
        } catch (IOException | LiquibaseException | ParsedNodeException | ProblemException e) {
            throw new ChangeLogParseException(
                    ParseProblems.of(location, e).problem().toString(), e);
        }
    }
}
