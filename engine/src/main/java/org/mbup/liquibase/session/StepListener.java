package org.mbup.liquibase.session;

import org.mbup.change.Outcome;

/** Hears what the operations of a changeset came to, as they run. */
@FunctionalInterface
public interface StepListener {

    /** Nobody listens. */
    StepListener NONE = (step, outcome) -> {};

    /** One operation of that changeset has run. */
    void ran(StepKey step, Outcome outcome);
}
