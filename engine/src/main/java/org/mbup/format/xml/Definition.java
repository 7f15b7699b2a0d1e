package org.mbup.format.xml;

import java.util.List;
import org.mbup.metabase.Attributes;
import org.mbup.metabase.DataType;
import org.mbup.metabase.Property;
import org.mbup.metabase.UserType;
import org.mbup.metabase.Value;

/**
 * What this format needs to know of a catalogue property.
 *
 * @param bool whether its DWORD is written TRUE or FALSE
 * @param flags the named bits of its DWORD, in the order they are written
 */
record Definition(
        long id, String name, DataType type, boolean bool, UserType userType, Attributes attributes, List<Flag> flags) {

    /** One named bit, or a few bits under one name. */
    record Flag(String name, long mask) {}

    Property property(Value value) {
        return new Property(id, name, userType, attributes, value);
    }

    /** Whether that property differs from the catalogue in nothing but its value. */
    boolean describes(Property property) {
        return id == property.id()
                && type == property.type()
                && userType.equals(property.userType())
                && attributes.equals(property.attributes());
    }
}
