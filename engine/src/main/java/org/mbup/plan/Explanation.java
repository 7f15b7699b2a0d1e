package org.mbup.plan;

import java.util.List;
import java.util.Optional;
import org.mbup.advice.Advisory;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Property;
import org.mbup.metabase.Value;
import org.mbup.schema.DefaultValue;

/**
 * The whole story of one value: who sets it from the top down, which of them wins, what it is by default, what the upgrade
 * does to it, and what a clean installation has.
 *
 * @param source the snapshot as the user named it
 * @param iisVersion version the snapshot says it is of, where it says so
 * @param upgraded whether the upgrade was rehearsed; without it, after is as before
 * @param path the key
 * @param property the property's name
 * @param id the property's id
 * @param secret whether the values must never be shown
 * @param levels every key from the top down to {@code path}, whether or not it sets the property
 * @param before the value in force in the snapshot; empty where nothing is known
 * @param after the value in force after the upgrade; empty where nothing is known
 * @param clean the value in force on a clean IIS 5.0; empty where nothing is known
 * @param cleanSource what that is taken from, for a person
 * @param defaults what the sources say of the property at that key, IIS 4.0 first
 * @param steps the lines of the plan about the values that take part
 * @param departures why it is not as on a clean installation
 * @param advisories what is known to go wrong with it after the upgrade
 * @param references every source named, in order of appearance
 */
public record Explanation(
        String source,
        Optional<IisVersion> iisVersion,
        boolean upgraded,
        KeyPath path,
        String property,
        long id,
        boolean secret,
        List<Level> levels,
        Optional<InForce.Sourced> before,
        Optional<InForce.Sourced> after,
        Optional<Value> clean,
        String cleanSource,
        List<DefaultValue> defaults,
        List<PlannedChange> steps,
        List<Departure> departures,
        List<Advisory> advisories,
        List<String> references) {

    /** Copies the lists. */
    public Explanation {
        levels = List.copyOf(levels);
        defaults = List.copyOf(defaults);
        steps = List.copyOf(steps);
        departures = List.copyOf(departures);
        advisories = List.copyOf(advisories);
        references = List.copyOf(references);
    }

    /**
     * One key on the way down.
     *
     * @param path the key
     * @param exists whether the key is there after the upgrade
     * @param before what it sets before
     * @param after what it sets after
     * @param wins whether its value is the one in force after the upgrade
     */
    public record Level(
            KeyPath path, boolean exists, Optional<Property> before, Optional<Property> after, boolean wins) {}
}
