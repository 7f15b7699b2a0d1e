package org.mbup.metabase;

import java.util.Objects;

/**
 * One property of a key (a METADATA_RECORD). A property is identified by its id; the name is how people call it and
 * takes no part in {@link #sameData(Property)}.
 *
 * @param id property identifier, 0 to 4294967295
 * @param name published or custom name; {@code UnknownName_<id>} where nobody knows one
 * @param userType which part of IIS it belongs to
 * @param attributes INHERIT, SECURE and the rest
 * @param value the data, which also gives the data type
 */
public record Property(long id, String name, UserType userType, Attributes attributes, Value value) {

    /** The id of KeyType (STRING, no attributes, server): what kind of key this is. */
    public static final long KEY_TYPE = 1002;

    /** Refuses ids out of range and missing parts. */
    public Property {
        if (id < 0 || id > Value.Dword.MAX) {
            throw new IllegalArgumentException("a property id is 0 to 4294967295, not " + id);
        }
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(userType, "userType");
        Objects.requireNonNull(attributes, "attributes");
        Objects.requireNonNull(value, "value");
    }

    /** The KeyType property of that type name, as Setup stores it. */
    public static Property keyType(String type) {
        return new Property(KEY_TYPE, "KeyType", UserType.SERVER, Attributes.NONE, new Value.Text(type));
    }

    /** The name IIS gives to an id nobody has named. */
    public static String unknownName(long id) {
        return "UnknownName_" + id;
    }

    /** The data type of the value. */
    public DataType type() {
        return value.type();
    }

    /** This property with another value. */
    public Property withValue(Value other) {
        return new Property(id, name, userType, attributes, other);
    }

    /** Whether the value must never be shown. */
    public boolean secret() {
        return attributes.secure();
    }

    /** Whether both hold the same data: id, user type, attributes and value. Names do not count. */
    public boolean sameData(Property other) {
        return id == other.id
                && userType.equals(other.userType)
                && attributes.equals(other.attributes)
                && value.equals(other.value);
    }

    /** For logs and messages: a secret value is never part of it. */
    @Override
    public String toString() {
        return name + "(" + id + ", " + type() + ", " + userType + ", " + attributes + ")="
                + (secret() ? "**********" : value.display());
    }
}
