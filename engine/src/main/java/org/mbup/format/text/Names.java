package org.mbup.format.text;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mbup.format.FormatException;
import org.mbup.metabase.Attributes;
import org.mbup.metabase.Property;
import org.mbup.metabase.UserType;
import org.mbup.metabase.Value;
import org.mbup.schema.Catalogue;
import org.mbup.schema.FlagDefinition;
import org.mbup.schema.PropertyDefinition;

/** Puts what a line says into a node, with the help of the catalogue: the text has no ids, user types or attributes. */
final class Names {

    private static final String UNKNOWN = "UnknownName_";

    private Names() {}

    static void put(Node node, PropertyLine line, TextLines lines) {
        Catalogue catalogue = Catalogue.standard();
        Optional<FlagDefinition> flag =
                catalogue.id(line.name()).isPresent() ? Optional.empty() : catalogue.flag(line.name());
        OptionalLong id = flag.isPresent() ? OptionalLong.empty() : id(line.name());
        if (flag.isEmpty() && id.isEmpty()) {
            throw unknown(line, lines);
        }
        var where = lines.where();
        Optional<Value> value = ValueText.read(lines, line);
        if (value.isEmpty()) {
            node.loss(line.name(), "adsutil masks the value, so it is left out", where);
        } else if (flag.isPresent()) {
            node.flag(flag.get(), isTrue(value.get(), line, lines), where);
        } else {
            node.add(property(id.getAsLong(), line.name(), value.get()), where);
            if (catalogue.byId(id.getAsLong()).isEmpty()) {
                node.loss(
                        line.name(),
                        "the text tells neither user type nor attributes of a property that is not "
                                + "published; they are taken as none",
                        where);
            }
        }
    }

    private static boolean isTrue(Value value, PropertyLine line, TextLines lines) {
        if (line.isBoolean() && value instanceof Value.Dword truth) {
            return truth.number() != 0;
        }
        throw new FormatException(
                lines.fault(line.name() + " is a flag").found(line.type()).expected("BOOLEAN"));
    }

    /** Published name, or {@code UnknownName_<id>}. */
    private static OptionalLong id(String name) {
        OptionalLong published = Catalogue.standard().id(name);
        if (published.isPresent() || !name.regionMatches(true, 0, UNKNOWN, 0, UNKNOWN.length())) {
            return published;
        }
        String digits = name.substring(UNKNOWN.length());
        boolean fits = digits.matches("[0-9]{1,10}") && Long.parseLong(digits) <= Value.Dword.MAX;
        return fits ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }

    /** The line's type holds: another version may store a property with another type than the catalogue says. */
    private static Property property(long id, String name, Value value) {
        Optional<PropertyDefinition> known = Catalogue.standard().byId(id);
        return known.map(definition ->
                        new Property(id, definition.name(), definition.userType(), definition.attributes(), value))
                .orElseGet(() -> new Property(id, name, new UserType(0), Attributes.NONE, value));
    }

    private static FormatException unknown(PropertyLine line, TextLines lines) {
        List<String> similar = Catalogue.standard().similar(line.name());
        return new FormatException(lines.fault("the property " + line.name() + " is not known, so it has no id")
                .found(line.name())
                .expected("a published name, or UnknownName_ and the id")
                .hint(similar.isEmpty() ? null : "did you mean " + String.join(", ", similar) + "?"));
    }
}
