package org.mbup.cli;

import org.mbup.problem.Problem;

/** Exit codes of every verb; documented in docs/manual.md. */
public final class ExitCode {

    /** Done, and nothing is wrong. */
    public static final int OK = 0;
    /** Bad input, a surrounding that fails, or a fault of mbup. */
    public static final int FAILURE = 1;
    /** The command line cannot be understood. */
    public static final int USAGE = 2;
    /** With {@code --detailed-exitcode}: the upgrade would change something. */
    public static final int PENDING = 3;
    /** A check or an expectation did not hold. */
    public static final int VERIFICATION = 4;
    /** The snapshot is not what the history says. */
    public static final int DRIFT = 5;
    /** Somebody else holds the lock of the snapshot. */
    public static final int LOCKED = 6;
    /** Not identical, but equivalent. */
    public static final int EQUIVALENT = 7;

    private ExitCode() {}

    static int of(Problem.Kind kind) {
        return switch (kind) {
            case INPUT, ENVIRONMENT, SOFTWARE -> FAILURE;
            case USAGE -> USAGE;
            case VERIFICATION -> VERIFICATION;
            case DRIFT -> DRIFT;
            case LOCKED -> LOCKED;
        };
    }
}
