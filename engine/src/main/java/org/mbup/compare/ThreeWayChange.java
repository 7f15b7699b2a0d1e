package org.mbup.compare;

import java.util.Optional;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Property;

/**
 * What became of one key or property on two sides.
 *
 * @param path the key
 * @param name the property's name; empty for the key itself
 * @param id the property's id; -1 for the key itself
 * @param base the property both sides came from, where it was set
 * @param a the property on the first side, where it is set
 * @param b the property on the second side, where it is set
 * @param ofA what the first side did, if anything
 * @param ofB what the second side did, if anything
 * @param verdict what it comes to
 */
public record ThreeWayChange(
        KeyPath path,
        Optional<String> name,
        long id,
        Optional<Property> base,
        Optional<Property> a,
        Optional<Property> b,
        Optional<Difference.Kind> ofA,
        Optional<Difference.Kind> ofB,
        Verdict verdict) {

    /** Who changed it. */
    public enum Verdict {
        /** Only the first side. */
        ONLY_A("a"),
        /** Only the second side. */
        ONLY_B("b"),
        /** Both sides, to the same. */
        BOTH("both"),
        /** Both sides differently, or one changes what the other deleted. */
        CONFLICT("conflict");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        /** The word used in text and JSON. */
        public String label() {
            return label;
        }
    }
}
