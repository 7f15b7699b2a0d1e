package org.mbup.liquibase.parser;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mbup.liquibase.change.MetabaseChanges;
import org.mbup.liquibase.change.Similar;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

/** Turns what Liquibase's parsers throw into problems: the innermost reason, and near names for a misspelt change. */
final class ParseProblems {

    private static final Pattern UNKNOWN = Pattern.compile("Unknown change type '([^']*)'");

    private ParseProblems() {}

    static ProblemException of(String place, Exception thrown) {
        String message = null;
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof ProblemException problem) {
                return placed(place, problem);
            }
            Matcher unknown = UNKNOWN.matcher(String.valueOf(t.getMessage()));
            if (unknown.find()) {
                return unknown(place, unknown.group(1), thrown);
            }
            message = t.getMessage() == null ? message : t.getMessage();
        }
        return Problem.input("the migration cannot be read: " + message)
                .at(Location.of(place))
                .asException(thrown);
    }

    /** The same problem with the place, where it has none. */
    static ProblemException placed(String place, ProblemException thrown) {
        Problem problem = thrown.problem();
        return problem.where().source() != null
                ? thrown
                : problem.at(new Location(place, 0, 0, problem.where().keyPath()))
                        .asException(thrown);
    }

    private static ProblemException unknown(String place, String name, Exception thrown) {
        return Problem.input("there is no change called " + name + Similar.hint(name, MetabaseChanges.names()))
                .at(Location.of(place))
                .found(name)
                .asException(thrown);
    }
}
