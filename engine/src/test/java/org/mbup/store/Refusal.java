package org.mbup.store;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

/** The problem a call is refused with. */
final class Refusal {

    private Refusal() {}

    static Problem of(ThrowingCallable call) {
        ProblemException refusal = catchThrowableOfType(ProblemException.class, call);
        if (refusal == null) {
            throw new AssertionError("nothing was refused");
        }
        return refusal.problem();
    }
}
