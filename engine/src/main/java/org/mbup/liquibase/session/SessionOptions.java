package org.mbup.liquibase.session;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.mbup.metabase.IisVersion;

/**
 * How a session behaves.
 *
 * @param readOnly whether every write is refused
 * @param requested names of the opt-in steps a person asked for
 * @param clock tells when a step ran
 * @param listener hears what operations came to
 * @param assumedVersion the version to assume where the snapshot names none
 */
public record SessionOptions(
        boolean readOnly,
        Set<String> requested,
        Clock clock,
        StepListener listener,
        Optional<IisVersion> assumedVersion) {

    /** Copies the set. */
    public SessionOptions {
        requested = Set.copyOf(requested);
    }

    /** Options that assume no version. */
    public SessionOptions(boolean readOnly, Set<String> requested, Clock clock, StepListener listener) {
        this(readOnly, requested, clock, listener, Optional.empty());
    }

    /** A session that may write, with no opt-in step asked for, by the system clock. */
    public static final SessionOptions DEFAULT =
            new SessionOptions(false, Set.of(), Clock.systemUTC(), StepListener.NONE);

    /** The same options with these opt-in steps asked for. */
    public SessionOptions requesting(Set<String> names) {
        return new SessionOptions(readOnly, names, clock, listener, assumedVersion);
    }

    /** The same options, refusing writes or not. */
    public SessionOptions readOnly(boolean refuse) {
        return new SessionOptions(refuse, requested, clock, listener, assumedVersion);
    }

    /** The same options, assuming that version where the snapshot names none. */
    public SessionOptions assuming(Optional<IisVersion> version) {
        return new SessionOptions(readOnly, requested, clock, listener, version);
    }
}
