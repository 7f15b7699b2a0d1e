package org.mbup.plan;

import java.util.List;
import java.util.Optional;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Value;

/**
 * One line of a plan: a difference, or a value that stays for a reason worth telling.
 *
 * @param path the key
 * @param property the property's name; {@code null} for a whole key
 * @param id the property's id; 0 for a whole key
 * @param kind what happens
 * @param before the value before, where there was one
 * @param after the value after, where there is one
 * @param cleanInstall what a clean installation has, where known
 * @param step version of the step that did it; of several, the last; {@code null} for an unchanged value
 * @param references sources of the step, for example {@code Q248350}
 * @param inferred whether the outcome follows from documented facts without being documented itself
 * @param secret whether the values must never be shown
 * @param notes sentences worth telling, possibly none
 * @param inForceAt at how many keys another value is in force because of this; 0 where the snapshot does not differ by it
 * @param overriddenAt lower keys that another value of their own keeps from this change
 */
public record PlannedChange(
        KeyPath path,
        String property,
        long id,
        Kind kind,
        Optional<Value> before,
        Optional<Value> after,
        Optional<Value> cleanInstall,
        String step,
        List<String> references,
        boolean inferred,
        boolean secret,
        List<String> notes,
        int inForceAt,
        List<KeyPath> overriddenAt) {

    /** What happens to a property or key. */
    public enum Kind {
        /** The value becomes another. */
        CHANGED("changed"),
        /** The property was not there. */
        ADDED("added"),
        /** The property goes. */
        REMOVED("removed"),
        /** The value stays although a clean installation has another. */
        PRESERVED("preserved"),
        /** A value that was only a default is written down. */
        PINNED("pinned"),
        /** The value stays and is ignored from now on. */
        OBSOLETE("obsolete"),
        /** The value stays, and nothing is to be said of it; listed only where somebody asks for all. */
        UNCHANGED("unchanged"),
        /** The key was not there. */
        KEY_ADDED("key-added"),
        /** The key goes. */
        KEY_REMOVED("key-removed");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The word used in JSON and text. */
        public String label() {
            return label;
        }

        /** Whether the snapshot differs by it. */
        public boolean differs() {
            return this != PRESERVED && this != OBSOLETE && this != UNCHANGED;
        }
    }

    /** Copies the lists. */
    public PlannedChange {
        references = List.copyOf(references);
        notes = List.copyOf(notes);
        overriddenAt = List.copyOf(overriddenAt);
    }

    /** The same change at another key, with another reach. */
    public PlannedChange at(KeyPath key, int inForceAtKeys, List<KeyPath> overriddenAtKeys) {
        return new PlannedChange(
                key,
                property,
                id,
                kind,
                before,
                after,
                cleanInstall,
                step,
                references,
                inferred,
                secret,
                notes,
                inForceAtKeys,
                overriddenAtKeys);
    }
}
