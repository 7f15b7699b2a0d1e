package org.mbup.liquibase;

import liquibase.exception.PreconditionFailedException;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

/** Finds what a person needs to know in the exceptions Liquibase wraps around each other. */
final class Failures {

    private Failures() {}

    private static ProblemException halted(String source, PreconditionFailedException failed) {
        return Problem.input("a precondition does not hold: " + StepWatch.reason(failed))
                .at(Location.of(source))
                .hint("bring the snapshot into the expected state, or leave the step out")
                .asException(failed);
    }

    static RuntimeException of(String source, Exception thrown) {
        Throwable root = thrown;
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof ProblemException problem) {
                return problem;
            }
            if (t instanceof PreconditionFailedException failed) {
                return halted(source, failed);
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
