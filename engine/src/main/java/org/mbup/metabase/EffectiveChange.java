package org.mbup.metabase;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One change of what is in force, at every key it reaches: the same property went from the same source to the same
 * source at all of them.
 *
 * @param id the property
 * @param property its name
 * @param origin the key whose own property came, went or changed
 * @param before what was in force and from which key; empty where no key set it
 * @param after what is in force and from which key; empty where no key sets it
 * @param keys every key at which this is so, in path order; at least one
 * @param overriddenAt the keys below {@code origin} that another value of their own keeps from it, in path order; keys
 *     below one of these that it hides the change from too are not listed
 */
public record EffectiveChange(
        long id,
        String property,
        KeyPath origin,
        Optional<EffectiveProperty> before,
        Optional<EffectiveProperty> after,
        List<KeyPath> keys,
        List<KeyPath> overriddenAt) {

    /** Copies the lists. */
    public EffectiveChange {
        Objects.requireNonNull(origin, "origin");
        keys = List.copyOf(keys);
        overriddenAt = List.copyOf(overriddenAt);
    }
}
