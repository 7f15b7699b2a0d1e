package org.mbup.change;

import java.util.Optional;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;
import org.mbup.metabase.Value;
import org.mbup.schema.Catalogue;

/** Findings, and values in their notes; a secret value is never part of one. */
final class Notes {

    private static final String HIDDEN = "**********";

    private Notes() {}

    static Finding finding(
            Finding.Kind kind, KeyPath path, Property property, Optional<Value> cleanInstall, String note) {
        return new Finding(kind, path, property.id(), property.name(), cleanInstall, note);
    }

    /** The value of a property in quotes, or what stands for a secret. */
    static String shown(Property property) {
        return Catalogue.standard().secret(property)
                ? HIDDEN
                : '"' + property.value().display() + '"';
    }

    /** What a key has for a property, for a person. */
    static String own(Metabase metabase, KeyPath path, Target target) {
        return target.name() + " at " + path + " is "
                + metabase.explicit(path, target.id()).map(Notes::shown).orElse("not set");
    }
}
