package org.mbup.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mbup.metabase.DataType;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;
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
     * A value of another type than the published one.
     *
     * @param path the key
     * @param property the property
     * @param published the type the catalogue has
     */
    record Mistyped(KeyPath path, Property property, DataType published) {}

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
        if (published.isPresent() && published.get().type() != property.type()) {
            mistyped.add(new Mistyped(path, property, published.get().type()));
        }
        if (Catalogue.standard().secret(property)
                && !OF_SETUP.contains(property.id())
                && !property.value().display().isEmpty()) {
            secrets.add(Shown.plain(property.name()));
        }
    }
}
