package org.mbup.problem;

/** Carries a {@link Problem} to whoever reports it. The message is the problem's text; a user never needs the stack trace. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** A problem without a technical cause. */
    public ProblemException(Problem problem) {
        this(problem, null);
    }

    /** A problem with its technical cause. */
    public ProblemException(Problem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    /** What went wrong. */
    public Problem problem() {
        return problem;
    }
}
