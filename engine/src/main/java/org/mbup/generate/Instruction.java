package org.mbup.generate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mbup.change.Operation;
import org.mbup.change.Operations;
import org.mbup.change.PropertySpec;
import org.mbup.change.ValueSpec;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Property;
import org.mbup.metabase.Value;
import org.mbup.schema.Catalogue;
import org.mbup.schema.PropertyDefinition;

/**
 * One change of a changelog.
 *
 * @param name for example {@code setProperty}
 * @param parameters texts, or lists of texts, in the order they are written
 * @param operation what it does
 */
record Instruction(String name, Map<String, Object> parameters, Operation operation) {

    static Instruction createKey(KeyPath path, Optional<String> keyType) {
        Map<String, Object> parameters = at(path);
        keyType.ifPresent(type -> parameters.put("keyType", type));
        return new Instruction("createKey", parameters, Operations.createKey(path, keyType));
    }

    static Instruction deleteKey(KeyPath path) {
        return new Instruction("deleteKey", at(path), Operations.deleteKey(path));
    }

    static Instruction version(IisVersion version) {
        return new Instruction(
                "setVersionLabel",
                new LinkedHashMap<>(Map.of("version", version.toString())),
                Operations.setVersionLabel(version));
    }

    static Instruction deleteProperty(KeyPath path, Property property) {
        Map<String, Object> parameters = at(path);
        PropertySpec spec = spec(parameters, property, Optional.empty(), false);
        return new Instruction("deleteProperty", parameters, Operations.deleteProperty(path, spec));
    }

    /**
     * Sets a property.
     *
     * @param before what is there, if anything; it keeps its user type and attributes unless others are given
     * @param createKey whether the key is missing
     */
    static Instruction setProperty(KeyPath path, Optional<Property> before, Property after, boolean createKey) {
        Map<String, Object> parameters = at(path);
        PropertySpec spec = spec(parameters, after, before, true);
        ValueSpec value;
        if (after.value() instanceof Value.Multi list) {
            // One empty text is how a changelog writes the empty list.
            parameters.put("values", list.items().isEmpty() ? List.of("") : list.items());
            value = ValueSpec.list(list.items());
        } else {
            String text = text(after);
            parameters.put("value", text);
            value = ValueSpec.of(text);
        }
        if (createKey) {
            parameters.put("createKey", "true");
        }
        return new Instruction("setProperty", parameters, Operations.setProperty(path, spec, value, createKey));
    }

    private static Map<String, Object> at(KeyPath path) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("path", path.toString());
        return parameters;
    }

    /** A published property by its name alone; what the name does not tell is added. */
    private static PropertySpec spec(
            Map<String, Object> parameters, Property property, Optional<Property> before, boolean whole) {
        Optional<PropertyDefinition> known = Catalogue.standard().byId(property.id());
        Optional<String> name = known.map(PropertyDefinition::name).or(() -> ownName(property));
        Optional<Long> id = known.isPresent() ? Optional.empty() : Optional.of(property.id());
        Optional<String> type = known.filter(k -> k.type() == property.type()).isPresent()
                ? Optional.empty()
                : Optional.of(property.type().name());
        boolean kept = before.map(old -> old.userType().equals(property.userType())
                        && old.attributes().equals(property.attributes()))
                .orElseGet(() -> known.filter(k -> k.userType().equals(property.userType())
                                && k.attributes().equals(property.attributes()))
                        .isPresent());
        boolean nature = whole && !kept;
        Optional<String> userType = nature ? Optional.of(property.userType().toString()) : Optional.empty();
        Optional<String> attributes = nature ? Optional.of(property.attributes().toString()) : Optional.empty();
        name.ifPresent(text -> parameters.put("property", text));
        id.ifPresent(number -> parameters.put("id", Long.toString(number)));
        type.ifPresent(text -> parameters.put("type", text));
        userType.ifPresent(text -> parameters.put("userType", text));
        attributes.ifPresent(text -> parameters.put("attributes", text));
        return new PropertySpec(name, id, type, userType, attributes);
    }

    /** The name the snapshot has, unless the catalogue gives it to another property. */
    private static Optional<String> ownName(Property property) {
        Catalogue catalogue = Catalogue.standard();
        boolean taken = catalogue.byName(property.name()).isPresent()
                || catalogue.flag(property.name()).isPresent()
                || property.name().isBlank();
        return taken ? Optional.empty() : Optional.of(property.name());
    }

    private static String text(Property property) {
        boolean truth = Catalogue.standard()
                .byId(property.id())
                .filter(PropertyDefinition::isBoolean)
                .isPresent();
        if (truth && property.value() instanceof Value.Dword number && number.number() <= 1) {
            return number.number() == 1 ? "TRUE" : "FALSE";
        }
        return property.value().display();
    }
}
