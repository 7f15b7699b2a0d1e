package org.mbup.cli;

import org.mbup.problem.Problem;

/** Exit codes of every verb; documented in docs/manual.md. */
final class ExitCode {

    static final int OK = 0;
    static final int FAILURE = 1;
    static final int USAGE = 2;
    static final int PENDING = 3;
    static final int VERIFICATION = 4;
    static final int DRIFT = 5;
    static final int LOCKED = 6;
    static final int EQUIVALENT = 7;

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
