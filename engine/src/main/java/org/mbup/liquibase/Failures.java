package org.mbup.liquibase;

import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

/** Finds what a person needs to know in the exceptions Liquibase wraps around each other. */
final class Failures {

    private Failures() {}

    static RuntimeException of(String source, Exception thrown) {
        Throwable root = thrown;
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof ProblemException problem) {
                return problem;
            }
            root = t;
        }
        if (root instanceof RuntimeException && !root.getClass().getName().startsWith("liquibase.")) {
            return Problem.of(Problem.Kind.SOFTWARE, "the replay failed: " + root)
                    .at(Location.of(source))
                    .hint("please report this with the snapshot's version and the migrations used")
                    .asException(thrown);
        }
        return Problem.input("Liquibase cannot run the migrations: " + root.getMessage())
                .at(Location.of(source))
                .asException(thrown);
    }
}
