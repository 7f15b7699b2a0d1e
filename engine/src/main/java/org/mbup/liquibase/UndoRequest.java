package org.mbup.liquibase;

import java.util.List;
import java.util.OptionalInt;

/**
 * What to take back: without a count and a version, the last run.
 *
 * @param locations where the migrations are
 * @param count that many steps, the last first
 * @param to everything after that version; {@code null} when not by version
 */
public record UndoRequest(List<String> locations, OptionalInt count, String to) {

    /** The last run of the migrations that come with mbup. */
    public static final UndoRequest LAST_RUN =
            new UndoRequest(List.of(ReplayRequest.DEFAULT_LOCATION), OptionalInt.empty(), null);

    /** Copies the list. */
    public UndoRequest {
        locations = List.copyOf(locations);
        if (count.isPresent() && (to != null || count.getAsInt() < 1)) {
            throw new IllegalArgumentException("a count of 1 or more, or a version");
        }
    }

    /** The same with other locations. */
    public UndoRequest at(String... places) {
        return new UndoRequest(List.of(places), count, to);
    }

    /** The last steps, as many as said; 1 or more. */
    public UndoRequest count(int steps) {
        return new UndoRequest(locations, OptionalInt.of(steps), null);
    }

    /** Every step after that version, for example {@code 5.0.020}; that one stays. */
    public UndoRequest to(String version) {
        return new UndoRequest(locations, OptionalInt.empty(), version);
    }
}
