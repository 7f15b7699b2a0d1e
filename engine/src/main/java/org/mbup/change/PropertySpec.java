package org.mbup.change;

import java.util.Optional;

/**
 * A property as a changelog names it. Where the catalogue knows the property, its name is enough; any other needs id and
 * data type.
 *
 * @param name name in any letter case; where it is left out, the id is needed
 * @param id property identifier
 * @param type data type, for example {@code MULTISZ}
 * @param userType user type by name or number; where it is left out, that of the catalogue, else 0
 * @param attributes names joined by {@code |} or commas, for example {@code INHERIT | SECURE}; where it is left out, those
 *     of the catalogue, else none
 */
public record PropertySpec(
        Optional<String> name,
        Optional<Long> id,
        Optional<String> type,
        Optional<String> userType,
        Optional<String> attributes) {

    /** A property the catalogue knows by that name. */
    public static PropertySpec named(String name) {
        return new PropertySpec(
                Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A property the catalogue need not know. */
    public static PropertySpec custom(String name, long id, String type) {
        return new PropertySpec(
                Optional.of(name), Optional.of(id), Optional.of(type), Optional.empty(), Optional.empty());
    }

    /** The same property with a user type and attributes. */
    public PropertySpec with(String newUserType, String newAttributes) {
        return new PropertySpec(name, id, type, Optional.of(newUserType), Optional.of(newAttributes));
    }
}
