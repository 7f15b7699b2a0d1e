package org.mbup.liquibase;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * @param set values of changelog parameters, by name
 * @param from the version to take the snapshot for, whatever it says
 * @param clock tells when steps ran
 * @param order how far to go through the versions, and in which order
 * @param filter which steps run by their contexts and labels
 */
public record ReplayRequest(
        List<String> locations,
        Set<String> with,
        Set<String> without,
        Set<String> only,
        Map<String, String> set,
        Optional<IisVersion> from,
        Clock clock,
        RunOrder order,
        StepFilter filter) {

    /** Where the migrations that come with mbup are. */
    public static final String DEFAULT_LOCATION = "classpath:org/mbup/migrations";

    /** The migrations that come with mbup, no opt-in step, the version the snapshot says, the system clock. */
    public static final ReplayRequest DEFAULT = new ReplayRequest(
            List.of(DEFAULT_LOCATION),
            Set.of(),
            Set.of(),
            Set.of(),
            Map.of(),
            Optional.empty(),
            Clock.systemUTC(),
            RunOrder.DEFAULT,
            StepFilter.ALL);

    /** Copies the collections. */
    public ReplayRequest {
        locations = List.copyOf(locations);
        with = Set.copyOf(with);
        without = Set.copyOf(without);
        only = Set.copyOf(only);
        set = Map.copyOf(set);
    }

    /** The same with other locations. */
    public ReplayRequest at(String... places) {
        return new ReplayRequest(List.of(places), with, without, only, set, from, clock, order, filter);
    }

    /** The same with these opt-in steps. */
    public ReplayRequest with(String... names) {
        return new ReplayRequest(locations, Set.of(names), without, only, set, from, clock, order, filter);
    }

    /** The same without these steps. */
    public ReplayRequest without(String... names) {
        return new ReplayRequest(locations, with, Set.of(names), only, set, from, clock, order, filter);
    }

    /** The same with these steps alone. */
    public ReplayRequest only(String... names) {
        return new ReplayRequest(locations, with, without, Set.of(names), set, from, clock, order, filter);
    }

    /** The same with that changelog parameter set, besides those that are. */
    public ReplayRequest set(String name, String value) {
        Map<String, String> more = new HashMap<>(set);
        more.put(name, value);
        return new ReplayRequest(locations, with, without, only, more, from, clock, order, filter);
    }

    /** The same, taking the snapshot for that version. */
    public ReplayRequest from(IisVersion version) {
        return new ReplayRequest(locations, with, without, only, set, Optional.of(version), clock, order, filter);
    }

    /** The same by another clock. */
    public ReplayRequest by(Clock other) {
        return new ReplayRequest(locations, with, without, only, set, from, other, order, filter);
    }

    /** The same in another order. */
    public ReplayRequest in(RunOrder other) {
        return new ReplayRequest(locations, with, without, only, set, from, clock, other, filter);
    }

    /** The same with the steps of some contexts and labels alone. */
    public ReplayRequest filtered(StepFilter some) {
        return new ReplayRequest(locations, with, without, only, set, from, clock, order, some);
    }
}
