package org.mbup.change;

import java.util.List;
import org.mbup.metabase.Metabase;
import org.mbup.problem.Problem;

/** An operation whose parameters cannot be used. It says why and never runs. */
record RefusedOperation(String describe, List<String> validate) implements Operation {

    RefusedOperation {
        validate = List.copyOf(validate);
    }

    @Override
    public Outcome run(Metabase metabase) {
        throw Problem.input("cannot " + describe)
                .found(String.join("; ", validate))
                .hint("correct the parameters in the changelog")
                .asException();
    }
}
