package org.mbup.plan;

import java.util.List;

/**
 * The old snapshot, the upgraded one and a clean installation of IIS 5.0 side by side: how far the result is from a clean
 * one, and why.
 *
 * @param clean what it was compared with, for a person
 * @param documented whether that is only what the sources say, rather than a snapshot
 * @param departures by kind, then property and key
 */
public record ThreeWay(String clean, boolean documented, List<Departure> departures) {

    /** Copies the list. */
    public ThreeWay {
        departures = List.copyOf(departures);
    }

    /** How many departures there are of a kind. */
    public long count(Departure.Kind kind) {
        return departures.stream().filter(one -> one.kind() == kind).count();
    }
}
