package org.mbup.change;

import java.util.Optional;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Value;

/**
 * Something an operation wants told about one property at one key.
 *
 * @param kind what it is
 * @param path the key
 * @param propertyId the property
 * @param property its name
 * @param cleanInstall what a clean installation of the target version has there, where known
 * @param note one sentence, or {@code null}
 */
public record Finding(
        Kind kind, KeyPath path, long propertyId, String property, Optional<Value> cleanInstall, String note) {

    /** Kinds of finding. */
    public enum Kind {
        /** An explicit value stays although a clean installation has another. */
        PRESERVED,
        /** A value that was only a default is now written down, so that the new default does not replace it. */
        PINNED,
        /** The value stays in the file and the target version ignores it. */
        OBSOLETE,
        /** An edit whose outcome no source documents; it follows from documented facts. */
        INFERRED,
        /** A lower key sets its own value, which the change above does not reach. */
        SHADOWED
    }
}
