package org.mbup.adsutil;

import org.mbup.metabase.Value;
import org.mbup.problem.Problem;

/**
 * Words of a command line taken as a value: the value and how SET echoes it, or why they do not fit.
 *
 * @param value the value, or {@code null}
 * @param shown the echo of a single value, or {@code null} for a list
 * @param code 0, or the HRESULT of the failure
 * @param problem the failure, or {@code null}; never contains the words, which may be secret
 */
record Conversion(Value value, String shown, long code, Problem problem) {

    static Conversion of(Value value, String shown) {
        return new Conversion(value, shown, 0, null);
    }

    static Conversion mismatch(String what, String expected) {
        return new Conversion(
                null, null, Hresult.TYPE_MISMATCH, Problem.input(what).expected(expected));
    }

    static Conversion overflow() {
        return new Conversion(
                null,
                null,
                Hresult.OVERFLOW,
                Problem.input("the number does not fit a DWORD").expected("-2147483648 to 4294967295"));
    }

    boolean failed() {
        return problem != null;
    }
}
