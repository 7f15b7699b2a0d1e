package org.mbup.format.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mbup.format.FormatException;
import org.mbup.format.Limits;
import org.mbup.format.codec.JsonInput;
import org.mbup.format.codec.PropertyCodec;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Property;
import tools.jackson.core.TokenStreamLocation;

/** Reads one key object. */
final class KeyReader {

    private static final String KIND = "a key";
    private static final List<String> NAMES = List.of("path", "keyType", "properties");

    private final JsonInput input;
    private final Limits limits;
    private final List<Property> properties = new ArrayList<>();
    private final Set<Long> ids = new HashSet<>();
    private KeyPath path;
    private TokenStreamLocation pathPosition;

    KeyReader(JsonInput input, Limits limits) {
        this.input = input;
        this.limits = limits;
    }

    /** Reads the key and refuses one that is there already. */
    Key read(Map<KeyPath, Key> others) {
        long seen = input.object(KIND, NAMES, this::member);
        input.mandatory(KIND, NAMES, seen, 0);
        Key twin = others.get(path);
        if (twin != null) {
            throw new FormatException(input.problem("the key is there twice (letter case does not count)", pathPosition)
                    .found(path + " and, before it, " + twin.path())
                    .hint("merge the two keys"));
        }
        return Key.of(path, properties);
    }

    private void member(int index) {
        switch (index) {
            case 0 -> {
                pathPosition = input.position();
                path = input.path("\"path\"");
                input.context(path.toString());
            }
            case 1 -> add(Property.keyType(input.string("\"keyType\"")), input.position());
            default -> input.array("\"properties\"", this::property);
        }
    }

    private void property() {
        TokenStreamLocation start = input.position();
        add(PropertyCodec.read(input), start);
    }

    private void add(Property property, TokenStreamLocation position) {
        if (!ids.add(property.id())) {
            throw new FormatException(input.problem("the key has the property " + property.id() + " twice", position)
                    .found(property.name())
                    .hint("keep one of the two"));
        }
        if (properties.size() == limits.propertiesPerKey()) {
            throw new FormatException(input.problem("the key has too many properties", position)
                    .expected("at most " + limits.propertiesPerKey()));
        }
        properties.add(property);
    }
}
