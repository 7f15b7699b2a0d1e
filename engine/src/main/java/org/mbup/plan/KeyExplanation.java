package org.mbup.plan;

import java.util.List;
import java.util.Optional;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.KeyPath;

/**
 * Everything in force at one key, and where each value comes from.
 *
 * @param source the snapshot as the user named it
 * @param iisVersion version the snapshot says it is of, where it says so
 * @param upgraded whether the upgrade was rehearsed; without it, after is as before
 * @param path the key
 * @param values the values, by property id
 */
public record KeyExplanation(
        String source, Optional<IisVersion> iisVersion, boolean upgraded, KeyPath path, List<Row> values) {

    /** Copies the list. */
    public KeyExplanation {
        values = List.copyOf(values);
    }

    /**
     * One value.
     *
     * @param property the property's name
     * @param id the property's id
     * @param before what is in force in the snapshot
     * @param after what is in force after the upgrade
     * @param secret whether the values must never be shown
     */
    public record Row(
            String property,
            long id,
            Optional<InForce.Sourced> before,
            Optional<InForce.Sourced> after,
            boolean secret) {}
}
