package org.mbup.plan;

import java.util.List;
import java.util.Optional;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Value;

/**
 * A change of what is in force, with where both values come from.
 *
 * @param path the key whose own property came, went or changed
 * @param property the property's name
 * @param id the property's id
 * @param before what was in force; empty where nothing is known
 * @param after what is in force; empty where nothing is known
 * @param keys every key at which this is so, in path order
 * @param overriddenAt the lower keys that another value of their own keeps from it
 * @param secret whether the values must never be shown
 */
public record InForce(
        KeyPath path,
        String property,
        long id,
        Optional<Sourced> before,
        Optional<Sourced> after,
        List<KeyPath> keys,
        List<KeyPath> overriddenAt,
        boolean secret) {

    /** Copies the lists. */
    public InForce {
        keys = List.copyOf(keys);
        overriddenAt = List.copyOf(overriddenAt);
    }

    /**
     * A value and where it comes from.
     *
     * @param value the value; empty where the source of a default has no exact one
     * @param provenance where it comes from
     */
    public record Sourced(Optional<Value> value, Provenance provenance) {}
}
