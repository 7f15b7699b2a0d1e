package org.mbup.compare;

import java.util.Objects;
import java.util.Optional;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Property;

/**
 * One key or one property that two metabases do not have in common.
 *
 * @param path the key, as the first metabase spells it where it has it
 * @param kind what differs
 * @param before the property in the first metabase; empty for a key, or where it is not set
 * @param after the property in the second metabase; empty for a key, or where it is not set
 */
public record Difference(KeyPath path, Kind kind, Optional<Property> before, Optional<Property> after) {

    /** Kinds of difference, read from the first metabase to the second. */
    public enum Kind {
        /** Only the second has the key. */
        KEY_ADDED("key-added"),
        /** Only the first has the key. */
        KEY_REMOVED("key-removed"),
        /** Only the second sets the property. */
        ADDED("added"),
        /** Only the first sets the property. */
        REMOVED("removed"),
        /** Both set the property, with another value, user type or attributes. */
        CHANGED("changed");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The word used in JSON. */
        public String label() {
            return label;
        }
    }

    /** Checks that the parts are there. */
    public Difference {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(kind, "kind");
    }

    static Difference key(KeyPath path, Kind kind) {
        return new Difference(path, kind, Optional.empty(), Optional.empty());
    }

    static Difference property(KeyPath path, Optional<Property> before, Optional<Property> after) {
        Kind kind = before.isEmpty() ? Kind.ADDED : after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
        return new Difference(path, kind, before, after);
    }

    /** Whether a whole key came or went. */
    public boolean ofKey() {
        return before.isEmpty() && after.isEmpty();
    }

    /** The property on the side that has it, the second first; empty for a key. */
    public Optional<Property> property() {
        return after.or(() -> before);
    }
}
