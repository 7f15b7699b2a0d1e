package org.mbup.schema;

import java.util.Optional;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Value;

/**
 * What a source says a property is where nobody set it, or what Setup writes.
 *
 * @param propertyId the property
 * @param level the level of keys it is for, see {@link PropertyDefaults}
 * @param version the version of IIS, 4.0 or 5.0
 * @param kind a default or an installed value
 * @param value the value; empty where the source's words are no exact value ({@code Random string}), or name only a part
 *     of one
 * @param text the value as one line, or the source's words
 * @param confidence how sure it is
 * @param source where it comes from, see docs/sources.md
 */
public record DefaultValue(
        long propertyId,
        String level,
        IisVersion version,
        Kind kind,
        Optional<Value> value,
        String text,
        Confidence confidence,
        String source) {

    /** Kinds of default. */
    public enum Kind {
        /** The reference gives it as the default: it holds where no key sets the property. */
        DOCUMENTED,
        /** A clean installation writes it at the key. */
        INSTALLED
    }

    /** How sure a fact is. */
    public enum Confidence {
        /** A source states it for that version. */
        VERIFIED,
        /** It follows from what is stated; for 5.0, most often from the help of 5.1. */
        INFERRED
    }
}
