package org.mbup.liquibase.parser;

import java.util.List;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

/** Tells everything found wrong at once. */
public final class Problems {

    private Problems() {}

    /**
     * Does nothing without problems.
     *
     * @throws ProblemException with the one problem, or with a list of them
     */
    public static void refuse(List<Problem> problems) {
        if (problems.size() == 1) {
            throw problems.get(0).asException();
        }
        if (!problems.isEmpty()) {
            StringBuilder list = new StringBuilder(problems.size() + " problems in the migrations");
            problems.forEach(problem -> list.append("\n  ").append(line(problem)));
            throw new Several(
                    Problem.input(list.toString()).hint("correct the migrations; nothing was changed"), problems);
        }
    }

    /** The problems one after the other that a call was refused for. */
    static List<Problem> of(ProblemException thrown) {
        return thrown instanceof Several several ? several.problems : List.of(thrown.problem());
    }

    private static String line(Problem problem) {
        String place = problem.where().toString();
        return (place.isEmpty() ? "" : place + ": ") + problem.what();
    }

    /** Keeps the problems apart, so that those of several files can be told together. */
    private static final class Several extends ProblemException {

        private static final long serialVersionUID = 1L;

        private final transient List<Problem> problems;

        Several(Problem all, List<Problem> problems) {
            super(all);
            this.problems = List.copyOf(problems);
        }
    }
}
