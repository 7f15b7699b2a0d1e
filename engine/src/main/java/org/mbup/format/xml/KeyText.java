package org.mbup.format.xml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Property;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;

/** The element of a key that is not in the file yet, laid out as IIS does it. */
final class KeyText {

    private final PropertyText text;
    private final String newline;

    KeyText(Definitions definitions, String newline) {
        this.text = new PropertyText(definitions);
        this.newline = newline;
    }

    /** The element, beginning with a line break. */
    String of(Key key) {
        KeyPath path = key.path();
        String element = PropertyText.elementName(path, key.property(Property.KEY_TYPE));
        StringBuilder out = new StringBuilder(newline).append('<').append(element);
        out.append("\tLocation =\"").append(location(path)).append('"');
        Map<String, Property> attributes =
                new TreeMap<>(Comparator.comparing(String::toString, String::compareToIgnoreCase));
        List<Property> customs = new ArrayList<>();
        for (Property property : key.properties()) {
            if (property.id() == Property.KEY_TYPE && PropertyText.namesElement(path, property)) {
                continue;
            }
            text.asAttribute(property)
                    .ifPresentOrElse(d -> attributes.put(d.name(), property), () -> customs.add(property));
        }
        attributes.forEach((name, property) -> out.append(newline)
                .append("\t\t")
                .append(name)
                .append("=\"")
                .append(text.value(path, property, '"', newline + "\t\t\t"))
                .append('"'));
        out.append(newline).append("\t>");
        customs.forEach(property -> out.append(text.custom(path, property, CustomLayout.standard(newline))));
        return out.append(newline).append("</").append(element).append('>').toString();
    }

    private static String location(KeyPath path) {
        References.unwritable(path.toString()).ifPresent(character -> {
            throw Problem.input("A key path holds a character that XML cannot carry")
                    .at(Location.key(null, path.toString()))
                    .found(character)
                    .hint("Keep the snapshot as JSON, or rename the key.")
                    .asException();
        });
        return References.escape(path.toString(), '"');
    }
}
