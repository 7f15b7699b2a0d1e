package org.mbup.liquibase.structure;

import java.util.Optional;
import liquibase.structure.core.Catalog;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Property;
import org.mbup.metabase.Value;
import org.mbup.schema.Catalogue;

/**
 * A property set at a key. Its name is the path of the key and the name of the property. A secret value is masked; the
 * property itself goes with the object, so that two secrets can be compared without being shown.
 */
public final class MetabaseProperty extends MetabaseObject {

    /** What stands for a secret value. */
    public static final String MASK = "**********";

    /** The attribute that holds the path of the key. */
    public static final String KEY = "key";

    /** The attribute that holds the id of the property. */
    public static final String ID = "id";

    /** The attribute that holds the data type. */
    public static final String DATA_TYPE = "dataType";

    /** The attribute that holds the user type. */
    public static final String USER_TYPE = "userType";

    /** The attribute that holds the attributes of the property. */
    public static final String ATTRIBUTES = "attributes";

    /** The attribute that holds the value: a number, a text, or a list of texts. */
    public static final String VALUE = "value";

    /** Not an attribute: attributes are written to files. */
    private transient Property property;

    /** Liquibase makes one to learn about the type. */
    public MetabaseProperty() {}

    /** A property as a metabase has it. */
    public static MetabaseProperty of(KeyPath key, Property property, Catalog catalog) {
        MetabaseProperty object = new MetabaseProperty();
        object.property = property;
        object.place(key.child(property.name()).toString(), catalog);
        object.setAttribute(KEY, key.toString());
        object.setAttribute(ID, property.id());
        object.setAttribute(DATA_TYPE, property.type().name());
        object.setAttribute(USER_TYPE, property.userType().toString());
        object.setAttribute(ATTRIBUTES, property.attributes().toString());
        object.setAttribute(VALUE, object.secret() ? MASK : shown(property.value()));
        return object;
    }

    private static Object shown(Value value) {
        if (value instanceof Value.Dword number) {
            return number.number();
        }
        return value instanceof Value.Multi list ? list.items() : value.display();
    }

    @Override
    public KeyPath path() {
        return KeyPath.absolute(getAttribute(KEY, String.class));
    }

    /** The id of the property. */
    public long id() {
        return getAttribute(ID, Number.class).longValue();
    }

    /** The property as it was found; empty for one that was read from a file of Liquibase. */
    public Optional<Property> property() {
        return Optional.ofNullable(property);
    }

    /** Whether the value is not shown. */
    public boolean secret() {
        return property == null
                ? MASK.equals(getAttribute(VALUE, Object.class))
                : Catalogue.standard().secret(property);
    }
}
