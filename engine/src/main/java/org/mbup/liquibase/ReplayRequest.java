package org.mbup.liquibase;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mbup.metabase.IisVersion;

/**
 * What to replay.
 *
 * @param locations where the migrations are: {@code classpath:org/mbup/migrations} or paths of folders
 * @param with names of opt-in steps to run too
 * @param without names of steps to leave out
 * @param only where not empty, the only steps to run; opt-in steps among them count as asked for
 * @param from the version to take the snapshot for, whatever it says
 * @param clock tells when steps ran
 * @param order how far to go through the versions, and in which order
 */
public record ReplayRequest(
        List<String> locations,
        Set<String> with,
        Set<String> without,
        Set<String> only,
        Optional<IisVersion> from,
        Clock clock,
        RunOrder order) {

    /** Where the migrations that come with mbup are. */
    public static final String DEFAULT_LOCATION = "classpath:org/mbup/migrations";

    /** The migrations that come with mbup, no opt-in step, the version the snapshot says, the system clock. */
    public static final ReplayRequest DEFAULT = new ReplayRequest(
            List.of(DEFAULT_LOCATION), Set.of(), Set.of(), Set.of(), Optional.empty(), Clock.systemUTC());

    /** A request for all versions in order. */
    public ReplayRequest(
            List<String> locations,
            Set<String> with,
            Set<String> without,
            Set<String> only,
            Optional<IisVersion> from,
            Clock clock) {
        this(locations, with, without, only, from, clock, RunOrder.DEFAULT);
    }

    /** Copies the collections. */
    public ReplayRequest {
        locations = List.copyOf(locations);
        with = Set.copyOf(with);
        without = Set.copyOf(without);
        only = Set.copyOf(only);
    }

    /** The same with other locations. */
    public ReplayRequest at(String... places) {
        return new ReplayRequest(List.of(places), with, without, only, from, clock, order);
    }

    /** The same with these opt-in steps. */
    public ReplayRequest with(String... names) {
        return new ReplayRequest(locations, Set.of(names), without, only, from, clock, order);
    }

    /** The same without these steps. */
    public ReplayRequest without(String... names) {
        return new ReplayRequest(locations, with, Set.of(names), only, from, clock, order);
    }

    /** The same with these steps alone. */
    public ReplayRequest only(String... names) {
        return new ReplayRequest(locations, with, without, Set.of(names), from, clock, order);
    }

    /** The same, taking the snapshot for that version. */
    public ReplayRequest from(IisVersion version) {
        return new ReplayRequest(locations, with, without, only, Optional.of(version), clock, order);
    }

    /** The same by another clock. */
    public ReplayRequest by(Clock other) {
        return new ReplayRequest(locations, with, without, only, from, other, order);
    }

    /** The same in another order. */
    public ReplayRequest in(RunOrder other) {
        return new ReplayRequest(locations, with, without, only, from, clock, other);
    }
}
