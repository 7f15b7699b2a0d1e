package org.mbup.format.codec;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mbup.format.FormatException;
import org.mbup.metabase.Attributes;
import org.mbup.metabase.DataType;
import org.mbup.metabase.Property;
import org.mbup.metabase.UserType;
import org.mbup.metabase.Value;
import org.mbup.problem.Problem;
import org.mbup.schema.Catalogue;
import org.mbup.schema.PropertyDefinition;
import tools.jackson.core.TokenStreamLocation;

/** Reads one property object and fills in what it leaves out. */
final class PropertyReader {

    private static final String KIND = "a property";
    private static final List<String> NAMES = List.of("name", "id", "type", "userType", "attributes", "value");
    private static final int VALUE = 5;

    private final JsonInput input;
    private final Catalogue catalogue = Catalogue.standard();
    private String name;
    private long id = -1;
    private DataType type;
    private UserType userType;
    private Attributes attributes;
    private RawValue value;
    private TokenStreamLocation start;

    PropertyReader(JsonInput input) {
        this.input = input;
    }

    Property read() {
        start = input.position();
        String context = input.context();
        long seen = input.object(KIND, NAMES, this::member);
        input.mandatory(KIND, NAMES, seen, VALUE);
        Property property = complete();
        input.context(context);
        return property;
    }

    private void member(int index) {
        switch (index) {
            case 0 -> {
                name = input.string("the name of a property");
                String shown = JsonInput.shown(name);
                input.context(input.context() == null ? shown : input.context() + "/" + shown);
            }
            case 1 -> id = input.dword("\"id\"");
            case 2 -> type = type(input.string("\"type\""));
            case 3 -> userType = userType(input.dword("\"userType\""));
            case 4 -> attributes = attributes(input.strings("\"attributes\""));
            default -> value = RawValue.read(input);
        }
    }

    private static UserType userType(long number) {
        return number == 1 ? UserType.SERVER : number == 2 ? UserType.FILE : new UserType(number);
    }

    private DataType type(String text) {
        return DataType.named(text)
                .filter(t -> t.name().equals(text))
                .orElseThrow(() -> new FormatException(input.problem("\"type\" is not a data type")
                        .found(JsonInput.shown(text))
                        .expected("DWORD, STRING, BINARY, EXPANDSZ or MULTISZ")));
    }

    private Attributes attributes(List<String> names) {
        if (names.size() > Integer.SIZE) {
            throw new FormatException(input.problem("\"attributes\" holds more names than there are bits")
                    .found(names.size() + " names")
                    .expected("at most " + Integer.SIZE));
        }
        Attributes all = Attributes.NONE;
        for (int i = 0; i < names.size(); i++) {
            Attributes one = attribute(names.get(i));
            if (names.indexOf(names.get(i)) < i) {
                throw new FormatException(
                        input.problem("\"attributes\" holds a name twice").found(names.get(i)));
            }
            all = all.and(one);
        }
        return all.bits() == Attributes.INHERIT.bits() ? Attributes.INHERIT : all;
    }

    private Attributes attribute(String item) {
        return Attributes.named(item)
                .filter(a -> a.names().equals(List.of(item)) || isHex(a, item))
                .orElseThrow(() -> new FormatException(input.problem("\"attributes\" holds an unknown name")
                        .found(JsonInput.shown(item))
                        .expected("INHERIT, SECURE, REFERENCE, VOLATILE, ... or a number such as 0x400")));
    }

    private static boolean isHex(Attributes attributes, String item) {
        return attributes.bits() != 0 && item.equals("0x" + Integer.toHexString(attributes.bits()));
    }

    private Property complete() {
        Optional<PropertyDefinition> known = definition();
        DataType dataType =
                type != null ? type : known.map(PropertyDefinition::type).orElseThrow(() -> missing("type"));
        boolean bool = known.filter(PropertyDefinition::isBoolean).isPresent();
        Value data = value.as(input, dataType, bool);
        UserType user = userType != null
                ? userType
                : known.map(PropertyDefinition::userType).orElse(UserType.SERVER);
        Attributes bits = attributes != null
                ? attributes
                : known.map(PropertyDefinition::attributes).orElse(Attributes.NONE);
        return new Property(id, shared(known), user, bits, data);
    }

    /** The name; where it is the catalogue's, the catalogue's own object, so that a large snapshot holds it once. */
    private String shared(Optional<PropertyDefinition> known) {
        return known.map(PropertyDefinition::name).filter(name::equals).orElse(name);
    }

    /** Settles name and id. */
    private Optional<PropertyDefinition> definition() {
        if (id < 0) {
            if (name == null) {
                throw missing("name");
            }
            id = catalogue.id(name).orElseThrow(() -> missing("id"));
        } else if (name == null) {
            name = catalogue.name(id).orElse(Property.unknownName(id));
        } else if (type == null || userType == null || attributes == null) {
            agree();
        }
        return catalogue.byId(id);
    }

    /** Refuses to fill in from the catalogue when name and id point to different entries of it. */
    private void agree() {
        OptionalLong published = catalogue.id(name);
        if (published.isPresent() && published.getAsLong() != id) {
            throw new FormatException(input.problem("\"name\" and \"id\" are of different properties", start)
                    .found(JsonInput.shown(name) + " with id " + id)
                    .expected("id " + published.getAsLong())
                    .hint("correct one of them, or write type, userType and attributes out"));
        }
    }

    private FormatException missing(String member) {
        Problem problem = input.problem("\"" + member + "\" is missing and the catalogue cannot fill it in", start)
                .expected("a name of the catalogue, or \"id\" and \"type\" written out");
        List<String> near = name == null ? List.of() : catalogue.similar(name);
        return new FormatException(
                near.isEmpty() ? problem : problem.hint("did you mean " + String.join(" or ", near) + "?"));
    }
}
