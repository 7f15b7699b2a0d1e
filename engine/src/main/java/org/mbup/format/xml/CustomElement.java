package org.mbup.format.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mbup.format.FormatException;
import org.mbup.metabase.Attributes;
import org.mbup.metabase.DataType;
import org.mbup.metabase.Property;
import org.mbup.metabase.UserType;
import org.mbup.metabase.Value;

/**
 * A {@code <Custom>} element: a property written out with all it is made of, because the schema has no name for it or
 * because it differs from the schema.
 *
 * @param start offset of its {@code <}
 * @param tagEnd offset of the blanks before {@code />}
 * @param end offset after it
 */
record CustomElement(Source source, int start, List<AttributeSpan> attributes, int tagEnd, int end) {

    static final List<String> PARTS = List.of("Name", "ID", "Value", "Type", "UserType", "Attributes");

    /** Reads the element whose {@code <} the scanner is at. */
    static CustomElement read(Source source, Scanner scanner) {
        int start = scanner.position;
        scanner.expect("<Custom", "at an element below a key");
        List<AttributeSpan> attributes = new ArrayList<>(6);
        while (scanner.attribute()) {
            AttributeSpan span = AttributeSpan.of(scanner);
            if (!PARTS.contains(span.name(source)) || attributes.stream().anyMatch(a -> a.sameName(span, source))) {
                throw source.error(
                        span.nameStart(),
                        "<Custom> has an attribute that it cannot have, or has it twice",
                        span.name(source),
                        "each of " + String.join(", ", PARTS) + " once");
            }
            attributes.add(span);
        }
        int tagEnd = scanner.blankStart;
        if (scanner.at("/>")) {
            scanner.position += 2;
        } else {
            scanner.expect(">", "in <Custom>");
            scanner.skipMisc();
            scanner.expect("</Custom", "after <Custom>");
            scanner.skipBlanks();
            scanner.expect(">", "in </Custom>");
        }
        return new CustomElement(source, start, attributes, tagEnd, scanner.position);
    }

    Optional<AttributeSpan> attribute(String name) {
        return attributes.stream().filter(a -> a.name(source).equals(name)).findFirst();
    }

    private String text(String name) {
        return attribute(name)
                .map(a -> References.resolve(source.bytes, a.valueStart(), a.valueEnd()))
                .orElse(null);
    }

    /** The property id; checked. */
    long id() {
        required("ID");
        AttributeSpan id = attribute("ID").orElseThrow();
        if (!NumberSyntax.PLAIN.accepts(source.bytes, id.valueStart(), id.valueEnd())) {
            throw bad("ID", NumberSyntax.PLAIN.expected());
        }
        return ((Value.Dword) NumberSyntax.PLAIN.decode(source.bytes, id.valueStart(), id.valueEnd())).number();
    }

    /** The property; every part is checked, so that reading it again cannot fail. */
    Property property(Definitions definitions) {
        long id = id();
        DataType type = DataType.named(required("Type"))
                .orElseThrow(() -> bad("Type", "DWORD, STRING, EXPANDSZ, BINARY or MULTISZ"));
        UserType userType = UserType.named(required("UserType"))
                .orElseThrow(() -> bad("UserType", "IIS_MD_UT_SERVER, IIS_MD_UT_FILE, ... or a number"));
        Attributes bits = attributeBits(required("Attributes"));
        ValueSyntax syntax = syntax(id, type, definitions);
        required("Value");
        AttributeSpan value = attribute("Value").orElseThrow();
        if (!syntax.accepts(source.bytes, value.valueStart(), value.valueEnd())) {
            throw source.error(
                    value.valueStart(), "The value of property " + id + " is not a " + type, null, syntax.expected());
        }
        String name = text("Name");
        return new Property(
                id,
                name != null
                        ? name
                        : definitions.numbered(id).map(Definition::name).orElse(Property.unknownName(id)),
                userType,
                bits,
                syntax.decode(source.bytes, value.valueStart(), value.valueEnd()));
    }

    /** How a value is written in {@code <Custom>}: as in an attribute where the type is the catalogue's. */
    static ValueSyntax syntax(long id, DataType type, Definitions definitions) {
        return definitions
                .numbered(id)
                .filter(definition -> definition.type() == type)
                .map(ValueSyntax::of)
                .orElseGet(() -> ValueSyntax.of(type));
    }

    private Attributes attributeBits(String text) {
        Attributes bits = Attributes.NONE;
        for (String part : text.split("\\|", -1)) {
            bits = bits.and(Attributes.named(part)
                    .orElseThrow(() -> bad("Attributes", "NO_ATTRIBUTES, or INHERIT, SECURE, ... joined by |")));
        }
        return bits;
    }

    private String required(String name) {
        String text = text(name);
        if (text == null) {
            throw source.error(start, "<Custom> lacks " + name, null, "all of ID, Value, Type, UserType, Attributes");
        }
        return text;
    }

    private FormatException bad(String name, String expected) {
        AttributeSpan span = attribute(name).orElseThrow();
        String found = source.shown(span.valueStart(), span.valueEnd());
        return source.error(span.valueStart(), "<Custom> has a wrong " + name, found, expected);
    }
}
