package org.mbup.format.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;

/** Writes a metabase in every layout that XML allows: quotes, blanks, order, references, comments, line breaks. */
final class OddXml {

    private static final String[] BREAKS = {"\n", "\r\n", "\r"};

    private final Random random;
    private final String newline;
    private final PropertyText text = new PropertyText(CatalogueDefinitions.STANDARD);
    private final StringBuilder out = new StringBuilder();

    private OddXml(Random random) {
        this.random = random;
        this.newline = BREAKS[random.nextInt(BREAKS.length)];
    }

    static String write(Metabase metabase, Random random) {
        return new OddXml(random).write(metabase);
    }

    private String write(Metabase metabase) {
        out.append(some("\uFEFF")).append(some("<?xml version = '1.0'?>")).append(misc());
        out.append("<configuration").append(some(" xmlns='urn:microsoft-catalog:XML_Metabase_V54_0'"));
        out.append(blank()).append('>').append(misc()).append("<MBProperty>").append(misc());
        out.append(some("<IIS_Global Location='.' SessionKey='no hex' Odd=''><!-- x --></IIS_Global>"))
                .append(misc());
        List<Key> keys = new ArrayList<>(metabase.keys());
        Collections.shuffle(keys, random);
        keys.forEach(key -> {
            key(key);
            out.append(misc());
        });
        out.append("</MBProperty")
                .append(blank())
                .append('>')
                .append(misc())
                .append("</configuration>")
                .append(misc());
        return out.toString();
    }

    private void key(Key key) {
        KeyPath path = key.path();
        String element = PropertyText.elementName(path, key.property(Property.KEY_TYPE));
        List<String> attributes = new ArrayList<>();
        List<String> customs = new ArrayList<>();
        attributes.add(attribute("Location", quote -> refer(References.escape(path.toString(), quote))));
        if (random.nextInt(4) == 0) {
            attributes.add(attribute("NobodyKnows", quote -> "&#65;"));
        }
        for (Property property : key.properties()) {
            Optional<Definition> definition = text.asAttribute(property);
            if (property.id() != Property.KEY_TYPE && definition.isPresent() && random.nextInt(8) > 0) {
                attributes.add(attribute(definition.get().name(), quote -> value(path, property, quote)));
            } else if (property.id() != Property.KEY_TYPE || !PropertyText.namesElement(path, property)) {
                customs.add(custom(path, property));
            }
        }
        Collections.shuffle(attributes, random);
        out.append('<').append(element);
        attributes.forEach(a -> out.append(blank1()).append(a));
        out.append(blank());
        if (customs.isEmpty() && random.nextBoolean()) {
            out.append("/>");
            return;
        }
        out.append('>').append(misc());
        customs.forEach(c -> out.append(c).append(misc()));
        out.append("</").append(element).append(blank()).append('>');
    }

    private String custom(KeyPath path, Property property) {
        List<String> parts = new ArrayList<>();
        for (String part : CustomElement.PARTS) {
            parts.add(attribute(
                    part,
                    quote -> part.equals("Value")
                            ? value(path, property, quote)
                            : text.part(part, path, property, quote, "\n")));
        }
        Collections.shuffle(parts, random);
        return "<Custom" + blank1() + String.join(blank1(), parts) + blank()
                + (random.nextBoolean() ? "/>" : "></Custom>");
    }

    private String attribute(String name, Function<Character, String> value) {
        char quote = random.nextBoolean() ? '"' : '\'';
        return name + blank() + '=' + blank() + quote + value.apply(quote) + quote;
    }

    private String value(KeyPath path, Property property, char quote) {
        String itemBreak = BREAKS[random.nextInt(BREAKS.length)] + " \t".repeat(random.nextInt(3));
        return refer(text.value(path, property, quote, itemBreak));
    }

    /** Now and then a letter as a character reference; not in BINARY, where the check is on the bytes. */
    private String refer(String value) {
        int at = value.indexOf('N');
        return at < 0 || random.nextBoolean() ? value : value.substring(0, at) + "&#x4e;" + value.substring(at + 1);
    }

    private String some(String piece) {
        return random.nextBoolean() ? piece : "";
    }

    private String blank() {
        return switch (random.nextInt(6)) {
            case 0 -> " ";
            case 1 -> "\t ";
            case 2 -> newline;
            default -> "";
        };
    }

    private String blank1() {
        return random.nextBoolean() ? " " + blank() : newline + "\t\t";
    }

    private String misc() {
        return newline.repeat(random.nextInt(2))
                + some("<!-- <x a=\"b\"> & {\"mbup\": -->").repeat(random.nextInt(2))
                + blank();
    }
}
