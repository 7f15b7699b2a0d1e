package org.mbup.plan;

import java.math.BigInteger;
import java.util.Optional;

/** The version after a version: where people count in tens the next ten, else the next number, as wide as before. */
final class NextVersion {

    /** What people's own migrations begin with; those that come with mbup are 5.0. */
    private static final String FIRST = "6.0.010";

    private static final BigInteger TEN = BigInteger.TEN;

    private NextVersion() {}

    /**
     * The next version.
     *
     * @param last the highest version there is, with dots as it is written
     */
    static String after(Optional<String> last) {
        if (last.isEmpty()) {
            return FIRST;
        }
        int dot = last.get().lastIndexOf('.');
        String tail = last.get().substring(dot + 1);
        BigInteger number = new BigInteger(tail);
        boolean tens = number.signum() > 0 && number.mod(TEN).signum() == 0;
        String next = number.add(tens ? TEN : BigInteger.ONE).toString();
        return last.get().substring(0, dot + 1) + "0".repeat(Math.max(0, tail.length() - next.length())) + next;
    }
}
