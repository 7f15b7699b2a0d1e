package org.mbup.change;

import java.util.Optional;
import org.mbup.metabase.Attributes;
import org.mbup.metabase.DataType;
import org.mbup.metabase.Property;
import org.mbup.metabase.UserType;
import org.mbup.metabase.Value;
import org.mbup.schema.Catalogue;

/** A property that was found in the catalogue or described in full; what is given overrules what is there. */
record Target(
        long id,
        String name,
        DataType type,
        UserType usualUserType,
        Attributes usualAttributes,
        Optional<UserType> userType,
        Optional<Attributes> attributes) {

    private static final Value NO_VALUE = new Value.Text("");

    /** A new property of that value. */
    Property property(Value value) {
        return new Property(id, name, userType.orElse(usualUserType), attributes.orElse(usualAttributes), value);
    }

    /** The property with that value; name, user type and attributes stay unless others were asked for. */
    Property changed(Property existing, Value value) {
        return new Property(
                id,
                existing.name(),
                userType.orElse(existing.userType()),
                attributes.orElse(existing.attributes()),
                value);
    }

    /** Whether values of this property must not be shown. */
    boolean secret() {
        return attributes.orElse(usualAttributes).secure()
                || Catalogue.standard().secret(new Property(id, name, usualUserType, usualAttributes, NO_VALUE));
    }
}
