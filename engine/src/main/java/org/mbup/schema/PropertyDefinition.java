package org.mbup.schema;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mbup.metabase.Attributes;
import org.mbup.metabase.DataType;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Property;
import org.mbup.metabase.UserType;
import org.mbup.metabase.Value;

/**
 * What is published about a property: by the schema of IIS 6.0 (the only complete one), else by the reference of 4.0
 * or 5.0.
 *
 * @param id property identifier
 * @param name published name, in its published spelling
 * @param type data type values are stored with
 * @param schemaType what the value means
 * @param userType user type new values get
 * @param attributes attributes new values get; where the IIS 4.0 reference differs, see docs/property-catalogue.md
 * @param inIis4 whether the IIS 4.0 reference lists it
 * @param introducedIn the version that brought it, where a source says so
 * @param mdName name of the id in the published headers ({@code MD_...}); empty when unknown
 * @param min smallest number allowed, where stated
 * @param max largest number allowed, where stated
 * @param iis6Default default of the IIS 6.0 schema as written there ({@code TRUE}, {@code AuthAnonymous}); not a default
 *     of 4.0 or 5.0
 * @param iis4Levels where the IIS 4.0 reference allows it, as written there
 * @param note empty, or what sets this row apart from the others (it is not in the IIS 6.0 schema)
 */
public record PropertyDefinition(
        long id,
        String name,
        DataType type,
        SchemaType schemaType,
        UserType userType,
        Attributes attributes,
        boolean inIis4,
        Optional<IisVersion> introducedIn,
        String mdName,
        OptionalLong min,
        OptionalLong max,
        Optional<String> iis6Default,
        List<String> iis4Levels,
        String note) {

    /** Copies the list. */
    public PropertyDefinition {
        iis4Levels = List.copyOf(iis4Levels);
    }

    /** Whether the value is 0 or 1, meaning false or true. */
    public boolean isBoolean() {
        return schemaType == SchemaType.BOOL;
    }

    /**
     * This property with a value, with the user type and attributes of the schema.
     *
     * @throws IllegalArgumentException when the value is of another data type
     */
    public Property property(Value value) {
        if (value.type() != type) {
            throw new IllegalArgumentException(name + " is a " + type + ", not a " + value.type());
        }
        return new Property(id, name, userType, attributes, value);
    }
}
