package org.mbup.problem;

import java.util.Objects;

/**
 * One thing that went wrong: what, where, what was found, what was expected, what to do next.
 *
 * @param kind decides the exit code
 * @param what one sentence without a final full stop
 * @param where the place; never {@code null}
 * @param found what was found, or {@code null}; never a secret
 * @param expected what was expected, or {@code null}
 * @param hint what to do next, or {@code null}
 */
public record Problem(Kind kind, String what, Location where, String found, String expected, String hint) {

    /** Classes of failure; each has one exit code of the command line. */
    public enum Kind {
        /** Bad input: a snapshot, changelog or value that cannot be accepted. */
        INPUT,
        /** The environment refused: permissions, disk, unreachable file system. */
        ENVIRONMENT,
        /** The call itself is wrong: unknown verb, option or step name. */
        USAGE,
        /** A regression or verification failed. */
        VERIFICATION,
        /** A checksum differs, or the target changed since it was read. */
        DRIFT,
        /** Somebody else holds the snapshot. */
        LOCKED,
        /** A fault of mbup itself. */
        SOFTWARE
    }

    /** Checks that the mandatory parts are there. */
    public Problem {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(what, "what");
        where = where == null ? Location.NOWHERE : where;
    }

    /** Bad input, with nothing more to say yet. */
    public static Problem input(String what) {
        return new Problem(Kind.INPUT, what, Location.NOWHERE, null, null, null);
    }

    /** A wrong call. */
    public static Problem usage(String what) {
        return new Problem(Kind.USAGE, what, Location.NOWHERE, null, null, null);
    }

    /** A refusal by the environment. */
    public static Problem environment(String what) {
        return new Problem(Kind.ENVIRONMENT, what, Location.NOWHERE, null, null, null);
    }

    /** A problem of the given kind. */
    public static Problem of(Kind kind, String what) {
        return new Problem(kind, what, Location.NOWHERE, null, null, null);
    }

    /** The same problem at a place. */
    public Problem at(Location place) {
        return new Problem(kind, what, place, found, expected, hint);
    }

    /** The same problem with what was found. */
    public Problem found(String value) {
        return new Problem(kind, what, where, value, expected, hint);
    }

    /** The same problem with what was expected. */
    public Problem expected(String value) {
        return new Problem(kind, what, where, found, value, hint);
    }

    /** The same problem with the next step to take. */
    public Problem hint(String value) {
        return new Problem(kind, what, where, found, expected, value);
    }

    /** Wraps this problem so that it can be thrown. */
    public ProblemException asException() {
        return new ProblemException(this);
    }

    /** Wraps this problem with its technical cause. */
    public ProblemException asException(Throwable cause) {
        return new ProblemException(this, cause);
    }

    /** All parts on lines of their own, for a terminal. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        String place = where.toString();
        if (!place.isEmpty()) {
            text.append(place).append(": ");
        }
        text.append(what);
        line(text, "found", found);
        line(text, "expected", expected);
        line(text, "next", hint);
        return text.toString();
    }

    private static void line(StringBuilder text, String label, String value) {
        if (value != null) {
            text.append("\n  ").append(label).append(": ").append(value);
        }
    }
}
