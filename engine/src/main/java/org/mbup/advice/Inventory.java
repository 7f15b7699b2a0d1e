package org.mbup.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;
import org.mbup.metabase.Value;
import org.mbup.schema.Catalogue;
import org.mbup.schema.PropertyDefinition;

/**
 * What one walk over every value shows.
 *
 * @param mistyped the values whose data type is not the published one
 * @param secrets names of the properties with a secret, apart from {@link #OF_SETUP}
 */
record Inventory(List<Mistyped> mistyped, SortedSet<String> secrets) {

    /** Secrets Setup makes on every server: ids of AnonymousUserPass, WAMUserPass, AdminACL and SessionKey. */
    private static final List<Long> OF_SETUP =
            List.of(Ids.ANONYMOUS_PASSWORD, Ids.WAM_PASSWORD, Ids.ADMIN_ACL, Ids.SESSION_KEY);

    /**
     * A value that is not of the published type.
     *
     * @param path the key
     * @param property the property
     * @param found what it is, after "is"
     * @param published what the catalogue says
     */
    record Mistyped(KeyPath path, Property property, String found, String published) {}

    static Inventory of(Metabase metabase) {
        Inventory inventory = new Inventory(new ArrayList<>(), new TreeSet<>());
        for (Key key : metabase.keys()) {
            for (Property property : key.properties()) {
                inventory.enter(key.path(), property);
            }
        }
        return inventory;
    }

    private void enter(KeyPath path, Property property) {
        Optional<PropertyDefinition> published = Catalogue.standard().byId(property.id());
        published.ifPresent(definition -> compare(path, property, definition));
        if (Catalogue.standard().secret(property)
                && !OF_SETUP.contains(property.id())
                && !property.value().display().isEmpty()) {
            secrets.add(Shown.plain(property.name()));
        }
    }

    private void compare(KeyPath path, Property property, PropertyDefinition published) {
        if (published.type() != property.type()) {
            mistyped.add(new Mistyped(
                    path, property, "a " + property.type(), published.type().toString()));
        } else if (published.isBoolean() && !isBoolean(property.value())) {
            mistyped.add(new Mistyped(path, property, property.value().display(), "BOOL, which is 0 or 1"));
        }
    }

    /** Scripts write True as -1. */
    private static boolean isBoolean(Value value) {
        return value instanceof Value.Dword dword && (dword.number() <= 1 || dword.number() == Value.Dword.MAX);
    }
}
