package org.mbup.liquibase;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What to take back: the last run, unless one of the others says otherwise. At most one of them does.
 *
 * @param locations where the migrations are
 * @param count that many steps, the last first
 * @param after every step after that version, which itself stays
 * @param target every step from that version on, itself included, as Flyway means it
 * @param cherryPick versions or names: these steps, the last named first
 */
public record UndoRequest(
        List<String> locations,
        OptionalInt count,
        Optional<String> after,
        Optional<String> target,
        List<String> cherryPick) {

    /** The last run of the migrations that come with mbup. */
    public static final UndoRequest LAST_RUN = new UndoRequest(
            List.of(ReplayRequest.DEFAULT_LOCATION),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    /** Copies the lists. */
    public UndoRequest {
        locations = List.copyOf(locations);
        cherryPick = List.copyOf(cherryPick);
        int said = (count.isPresent() ? 1 : 0)
                + (after.isPresent() ? 1 : 0)
                + (target.isPresent() ? 1 : 0)
                + (cherryPick.isEmpty() ? 0 : 1);
        if (said > 1 || count.orElse(1) < 1) {
            throw new IllegalArgumentException("a count of 1 or more, or a version, or steps picked");
        }
    }

    /** The same with other locations. */
    public UndoRequest at(String... places) {
        return new UndoRequest(List.of(places), count, after, target, cherryPick);
    }

    /** The last steps, as many as said; 1 or more. */
    public UndoRequest count(int steps) {
        return new UndoRequest(locations, OptionalInt.of(steps), Optional.empty(), Optional.empty(), List.of());
    }

    /** Every step after that version, for example {@code 5.0.020}; that one stays. */
    public UndoRequest to(String version) {
        return new UndoRequest(locations, OptionalInt.empty(), Optional.of(version), Optional.empty(), List.of());
    }

    /** Every step from that version on, for example {@code 5.0.020}; that one goes too. */
    public UndoRequest from(String version) {
        return new UndoRequest(locations, OptionalInt.empty(), Optional.empty(), Optional.of(version), List.of());
    }

    /** These steps, by version or name, the last named first. */
    public UndoRequest picking(String... steps) {
        return new UndoRequest(locations, OptionalInt.empty(), Optional.empty(), Optional.empty(), List.of(steps));
    }
}
