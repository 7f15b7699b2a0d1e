package org.mbup.liquibase.session;

import java.time.Clock;
import java.util.Set;

/**
 * How a session behaves.
 *
 * @param readOnly whether every write is refused
 * @param requested names of the opt-in steps a person asked for
 * @param clock tells when a step ran
 * @param listener hears what operations came to
 */
public record SessionOptions(boolean readOnly, Set<String> requested, Clock clock, StepListener listener) {

    /** Copies the set. */
    public SessionOptions {
        requested = Set.copyOf(requested);
    }

    /** A session that may write, with no opt-in step asked for, by the system clock. */
    public static final SessionOptions DEFAULT =
            new SessionOptions(false, Set.of(), Clock.systemUTC(), StepListener.NONE);

    /** The same options with these opt-in steps asked for. */
    public SessionOptions requesting(Set<String> names) {
        return new SessionOptions(readOnly, names, clock, listener);
    }

    /** The same options, refusing writes or not. */
    public SessionOptions readOnly(boolean refuse) {
        return new SessionOptions(refuse, requested, clock, listener);
    }
}
