package org.mbup.advice;

/** How much an advisory matters; the gravest first. */
public enum Severity {
    /** Something documented to fail will fail. */
    ERROR,
    /** Something is likely to fail, or differs from what was meant. */
    WARNING,
    /** Worth knowing; nothing needs to be done. */
    INFO;

    /** Whether this is as grave as {@code threshold}, or graver. */
    public boolean atLeast(Severity threshold) {
        return compareTo(threshold) <= 0;
    }
}
