package org.mbup.liquibase.parser;

import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

/** Turns what Liquibase's parsers throw into problems: the innermost reason. */
final class ParseProblems {

    private ParseProblems() {}

    static ProblemException of(String place, Exception thrown) {
        String message = null;
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof ProblemException problem) {
                return placed(place, problem);
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
}
