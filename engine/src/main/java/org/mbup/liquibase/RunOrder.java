package org.mbup.liquibase;

import java.util.List;
import java.util.Optional;

/**
 * How far to go through the versions, and in which order.
 *
 * @param outOfOrder whether a step also runs when one of a later version has run already
 * @param target the version up to which steps run, that one included: a version of the migrations, {@code latest}, {@code
 *     next} (the first that is pending) or {@code current} (the last that ran, so no versioned step runs). A version with
 *     a question mark need not be there
 * @param cherryPick versions or names; where not empty, these steps run and no others, in this order, whatever has run
 *     already
 */
public record RunOrder(boolean outOfOrder, Optional<String> target, List<String> cherryPick) {

    /** All versions, in order. */
    public static final RunOrder DEFAULT = new RunOrder(false, Optional.empty(), List.of());

    /** Copies the list. */
    public RunOrder {
        cherryPick = List.copyOf(cherryPick);
    }

    /** The same, also running what comes before a version that has run. */
    public RunOrder lenient() {
        return new RunOrder(true, target, cherryPick);
    }

    /** The same, up to a version. */
    public RunOrder to(String version) {
        return new RunOrder(outOfOrder, Optional.of(version), cherryPick);
    }

    /** The same with these steps and no others. */
    public RunOrder picking(String... steps) {
        return new RunOrder(outOfOrder, target, List.of(steps));
    }
}
