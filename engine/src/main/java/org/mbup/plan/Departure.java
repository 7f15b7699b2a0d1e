package org.mbup.plan;

import java.util.List;
import java.util.Optional;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Value;

/**
 * A way in which the upgraded metabase is not what the old one was or a clean installation would be, told once for all keys
 * where it is the same.
 *
 * @param kind why it is so
 * @param property the property's name; {@code null} for whole keys
 * @param id the property's id; 0 for whole keys
 * @param old the value in force in the old snapshot, a default included
 * @param upgraded the value in force after the upgrade, a default included
 * @param clean the value in force on a clean installation, a default included
 * @param secret whether the values must never be shown
 * @param keys the keys, in path order; of whole keys the topmost
 * @param reason one sentence
 * @param references sources, for example {@code Q248350}
 * @param step version of the step that keeps or made the value, where one does
 * @param remedy name of the step to ask for, where one makes it as a clean installation has it, or mends it
 */
public record Departure(
        Kind kind,
        String property,
        long id,
        Optional<Value> old,
        Optional<Value> upgraded,
        Optional<Value> clean,
        boolean secret,
        List<KeyPath> keys,
        String reason,
        List<String> references,
        Optional<String> step,
        Optional<String> remedy) {

    /** Why the upgraded metabase is not a clean one. */
    public enum Kind {
        /** A source says that the upgrade leaves the old value in place. */
        KEPT("kept"),
        /** What the versions have by default differs; the old default is written down, or the new one now holds. */
        DEFAULT_MOVED("default-moved"),
        /** No source says what one of the three has. */
        UNDOCUMENTED("undocumented"),
        /** Somebody chose the value or made the key, or it is of this server alone. */
        SITE_SPECIFIC("site-specific");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The word used in JSON and text. */
        public String label() {
            return label;
        }
    }

    /** Copies the lists. */
    public Departure {
        keys = List.copyOf(keys);
        references = List.copyOf(references);
    }

    Departure at(List<KeyPath> other) {
        return new Departure(kind, property, id, old, upgraded, clean, secret, other, reason, references, step, remedy);
    }

    Departure remediedBy(String name) {
        return new Departure(
                kind, property, id, old, upgraded, clean, secret, keys, reason, references, step, Optional.of(name));
    }
}
