package org.mbup.adsutil;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mbup.metabase.EffectiveProperty;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;
import org.mbup.metabase.Value;
import org.mbup.schema.Catalogue;
import org.mbup.schema.FlagDefinition;
import org.mbup.schema.PropertyDefinition;

/**
 * The property or flag a name means at a key.
 *
 * @param key the key
 * @param typed the name as typed
 * @param id the property, or the one a flag belongs to
 * @param definition what the catalogue knows of the property
 * @param flag the flag, when a flag was named
 */
record Subject(
        KeyPath key, String typed, long id, Optional<PropertyDefinition> definition, Optional<FlagDefinition> flag) {

    private static final String UNKNOWN = "UnknownName_";

    /** Looks in the catalogue, then among the properties the key has, then for {@code UnknownName_<id>}. */
    static Optional<Subject> find(Metabase metabase, KeyPath key, String typed) {
        Catalogue catalogue = Catalogue.standard();
        Optional<PropertyDefinition> definition = catalogue.byName(typed);
        if (definition.isPresent()) {
            return Optional.of(new Subject(key, typed, definition.get().id(), definition, Optional.empty()));
        }
        Optional<FlagDefinition> flag = catalogue.flag(typed);
        if (flag.isPresent()) {
            long id = flag.get().propertyId();
            return Optional.of(new Subject(key, typed, id, catalogue.byId(id), flag));
        }
        return unpublished(metabase, key, typed)
                .map(id -> new Subject(key, typed, id, catalogue.byId(id), Optional.empty()));
    }

    private static Optional<Long> unpublished(Metabase metabase, KeyPath path, String typed) {
        Optional<Key> key = metabase.key(path);
        for (Property property : key.map(Key::properties).orElseGet(List::of)) {
            if (property.name().equalsIgnoreCase(typed)) {
                return Optional.of(property.id());
            }
        }
        OptionalLong named = Catalogue.standard().id(typed);
        return (named.isPresent() ? Optional.of(named.getAsLong()) : numbered(typed))
                .filter(id -> metabase.effective(path, id).isPresent());
    }

    /** The id in {@code UnknownName_<id>}. */
    private static Optional<Long> numbered(String typed) {
        String digits =
                typed.regionMatches(true, 0, UNKNOWN, 0, UNKNOWN.length()) ? typed.substring(UNKNOWN.length()) : "";
        boolean fits = digits.matches("[0-9]{1,10}") && Long.parseLong(digits) <= Value.Dword.MAX;
        return fits ? Optional.of(Long.parseLong(digits)) : Optional.empty();
    }

    Optional<Property> explicit(Metabase metabase) {
        return metabase.explicit(key, id);
    }

    Optional<EffectiveProperty> effective(Metabase metabase) {
        return metabase.effective(key, id);
    }
}
