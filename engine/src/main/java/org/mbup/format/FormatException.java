package org.mbup.format;

import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

/** Bytes that are not a snapshot. The problem's place names file, line and column. */
public final class FormatException extends ProblemException {

    private static final long serialVersionUID = 1L;

    /** A problem of the input. */
    public FormatException(Problem problem) {
        super(problem);
    }

    /** A problem of the input with its technical cause. */
    public FormatException(Problem problem, Throwable cause) {
        super(problem, cause);
    }
}
