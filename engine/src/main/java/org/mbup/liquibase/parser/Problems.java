package org.mbup.liquibase.parser;

import java.util.List;
import org.mbup.problem.Problem;

/** Tells everything found wrong at once. */
public final class Problems {

    private Problems() {}

    /**
     * Does nothing without problems.
     *
     * @throws org.mbup.problem.ProblemException with the one problem, or with a list of them at the place of the first
     */
    public static void refuse(List<Problem> problems) {
        if (problems.size() == 1) {
            throw problems.get(0).asException();
        }
        if (!problems.isEmpty()) {
            StringBuilder list = new StringBuilder(problems.size() + " problems in the migrations");
            problems.forEach(problem -> list.append("\n  ").append(line(problem)));
            throw Problem.input(list.toString())
                    .at(problems.get(0).where())
                    .hint("correct the migrations; nothing was changed")
                    .asException();
        }
    }

    private static String line(Problem problem) {
        String place = problem.where().toString();
        return (place.isEmpty() ? "" : place + ": ") + problem.what();
    }
}
