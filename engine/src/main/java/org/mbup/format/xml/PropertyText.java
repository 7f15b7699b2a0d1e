package org.mbup.format.xml;

import java.util.Optional;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Property;
import org.mbup.problem.Location;
import org.mbup.problem.ProblemException;

/** How properties are written down: as the element's name, as an attribute, or as {@code <Custom>}. */
final class PropertyText {

    private final Definitions definitions;

    PropertyText(Definitions definitions) {
        this.definitions = definitions;
    }

    /** The element name of a key: its KeyType where that can be one. */
    static String elementName(KeyPath path, Optional<Property> keyType) {
        String untyped = path.isRoot() ? KeyElementReader.ROOT : KeyElementReader.UNTYPED;
        return keyType.filter(type -> namesElement(path, type))
                .map(type -> type.value().display())
                .orElse(untyped);
    }

    /** Whether the name of the key's element can say this KeyType. */
    static boolean namesElement(KeyPath path, Property keyType) {
        String name = keyType.value().display();
        return keyType.sameData(Property.keyType(name))
                && Scanner.isName(name)
                && !name.contains(":")
                && !KeyElementReader.isReserved(name)
                && !(path.isRoot() && name.equals(KeyElementReader.ROOT));
    }

    /** The definition by which a property can be an attribute; empty when it differs from the catalogue. */
    Optional<Definition> asAttribute(Property property) {
        return definitions
                .numbered(property.id())
                .filter(definition -> definition.id() != Property.KEY_TYPE
                        && definition.describes(property)
                        && Scanner.isName(definition.name())
                        && !definition.name().equals(KeyElementReader.LOCATION)
                        && definitions
                                .named(definition.name())
                                .filter(d -> d.id() == definition.id())
                                .isPresent());
    }

    /** The text of a value between its quotes. */
    String value(KeyPath path, Property property, char quote, String itemBreak) {
        ValueSyntax syntax = CustomElement.syntax(property.id(), property.type(), definitions);
        try {
            return syntax.encode(property.value(), quote, itemBreak);
        } catch (ProblemException e) {
            throw e.problem()
                    .at(Location.key(null, path + " " + property.name()))
                    .asException();
        }
    }

    /** A whole {@code <Custom>} element. */
    String custom(KeyPath path, Property property, CustomLayout layout) {
        StringBuilder text = new StringBuilder(layout.lead()).append("<Custom");
        for (String part : CustomElement.PARTS) {
            text.append(layout.between())
                    .append(part)
                    .append("=\"")
                    .append(part(part, path, property, '"', layout.itemBreak()))
                    .append('"');
        }
        return text.append(layout.tail()).append("/>").toString();
    }

    /** One attribute of {@code <Custom>}. */
    String part(String part, KeyPath path, Property property, char quote, String itemBreak) {
        return switch (part) {
            case "Name" -> name(property, quote);
            case "ID" -> Long.toString(property.id());
            case "Value" -> value(path, property, quote, itemBreak);
            case "Type" -> property.type().name();
            case "UserType" -> property.userType().toString();
            default -> property.attributes().toString();
        };
    }

    private static String name(Property property, char quote) {
        boolean writable = References.unwritable(property.name()).isEmpty();
        return References.escape(writable ? property.name() : Property.unknownName(property.id()), quote);
    }
}
