package org.mbup.format.xml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Property;

/** The replacements that turn the element of one key into that of its changed self. */
final class KeySplicer {

    private final Parsed parsed;
    private final Source source;
    private final PropertyText text;
    private final String newline;
    private final SpanKey before;
    private final Key after;
    private final Set<Long> touched;
    private final KeyPath path;
    private final ElementLayout layout;
    private final List<Property> newAttributes = new ArrayList<>();
    private final List<Property> newCustoms = new ArrayList<>();
    private final List<Replacement> edits;

    /**
     * Edits one key.
     *
     * @param touched the ids that may differ
     * @param edits where to put the replacements
     */
    KeySplicer(SpanKey before, Key after, Set<Long> touched, String newline, List<Replacement> edits) {
        this.parsed = before.parsed();
        this.source = parsed.source();
        this.text = new PropertyText(parsed.definitions());
        this.newline = newline;
        this.before = before;
        this.after = after;
        this.touched = touched;
        this.path = before.path();
        this.layout = ElementLayout.read(source, before.start());
        this.edits = edits;
    }

    void splice() {
        attributes();
        layout.customs().forEach(this::custom);
        for (Property property : after.properties()) {
            if (property.id() != Property.KEY_TYPE && touched.contains(property.id()) && !before.has(property.id())) {
                add(property);
            }
        }
        String name = elementName();
        insertAttributes();
        insertCustoms(name);
    }

    /** The index has the same attributes in the same order, less those the catalogue does not know. */
    private void attributes() {
        SpanIndex index = parsed.index();
        int at = before.first();
        for (AttributeSpan span : layout.attributes()) {
            if (at < before.last() && index.start(at) == span.valueStart()) {
                long id = index.id(at++, parsed.slots());
                if (touched.contains(id)) {
                    attribute(span, id);
                }
            }
        }
    }

    private void add(Property property) {
        (text.asAttribute(property).isPresent() ? newAttributes : newCustoms).add(property);
    }

    private void attribute(AttributeSpan span, long id) {
        Property old = before.property(id).orElseThrow();
        Optional<Property> now = after.property(id);
        if (now.isPresent() && now.get().sameData(old)) {
            return;
        }
        if (now.filter(p -> staysAttribute(old, p)).isPresent()) {
            String otherBreak = Blanks.itemBreak(span.blanks(source), newline);
            String itemBreak = Blanks.itemBreak(source, span.valueStart(), span.valueEnd(), otherBreak);
            String value = text.value(path, now.get(), span.quote(source), itemBreak);
            edits.add(Replacement.of(span.valueStart(), span.valueEnd(), value));
        } else {
            edits.add(Replacement.of(span.blankStart(), span.end(), ""));
            now.ifPresent(newCustoms::add);
        }
    }

    /** Where the old value was not of the published type, its text stood in the attribute; only a proper one may follow. */
    private boolean staysAttribute(Property old, Property now) {
        boolean proper = parsed.definitions()
                .numbered(old.id())
                .filter(definition -> definition.type() == old.type())
                .isPresent();
        boolean alike = now.withValue(old.value()).sameData(old) && now.type() == old.type();
        return proper ? alike : text.asAttribute(now).isPresent();
    }

    private void custom(CustomElement element) {
        if (!touched.contains(element.id())) {
            return;
        }
        Property old = before.property(element.id()).orElseThrow();
        Optional<Property> now = after.property(element.id());
        if (now.isEmpty()) {
            edits.add(Replacement.of(Blanks.before(source.bytes, element.start()), element.end(), ""));
        } else if (!now.get().sameData(old)) {
            changeCustom(element, old, now.get());
        }
    }

    private void changeCustom(CustomElement element, Property old, Property now) {
        for (AttributeSpan span : element.attributes()) {
            String part = span.name(source);
            boolean same = switch (part) {
                case "Value" -> now.value().equals(old.value());
                case "Type" -> now.type() == old.type();
                case "UserType" -> now.userType().equals(old.userType());
                case "Attributes" -> now.attributes().equals(old.attributes());
                default -> true;
            };
            if (!same) {
                String otherBreak = Blanks.itemBreak(span.blanks(source), newline);
                String itemBreak = Blanks.itemBreak(source, span.valueStart(), span.valueEnd(), otherBreak);
                String value = text.part(part, path, now, span.quote(source), itemBreak);
                edits.add(Replacement.of(span.valueStart(), span.valueEnd(), value));
            }
        }
    }

    /** Renames the element when it has to say another KeyType; returns the name it has then. */
    private String elementName() {
        String name = source.text(layout.nameStart(), layout.nameEnd());
        Optional<Property> type = after.property(Property.KEY_TYPE);
        boolean elsewhere = before.has(Property.KEY_TYPE) && !before.typed();
        boolean same = type.equals(before.property(Property.KEY_TYPE));
        if (elsewhere || same) {
            return name;
        }
        String wanted = PropertyText.elementName(path, type);
        if (!wanted.equals(name)) {
            edits.add(Replacement.of(layout.nameStart(), layout.nameEnd(), wanted));
            if (layout.closeName() >= 0) {
                int end = layout.closeName() + layout.nameEnd() - layout.nameStart();
                edits.add(Replacement.of(layout.closeName(), end, wanted));
            }
        }
        type.filter(t -> !PropertyText.namesElement(path, t)).ifPresent(newCustoms::add);
        return wanted;
    }

    private void insertAttributes() {
        newAttributes.sort(
                Comparator.comparing(p -> text.asAttribute(p).orElseThrow().name(), String::compareToIgnoreCase));
        for (Property property : newAttributes) {
            String name = text.asAttribute(property).orElseThrow().name();
            AttributeSpan neighbour = neighbour(name);
            String blanks = blanks();
            String value = text.value(path, property, '"', Blanks.itemBreak(blanks, newline));
            edits.add(Replacement.insert(neighbour.end(), blanks + name + "=\"" + value + '"'));
        }
    }

    /** The attribute to follow: the last one of a smaller name, as IIS sorts them, and never one before Location. */
    private AttributeSpan neighbour(String name) {
        AttributeSpan best = null;
        for (AttributeSpan span : layout.attributes()) {
            String other = span.name(source);
            if (other.equals(KeyElementReader.LOCATION) || best != null && other.compareToIgnoreCase(name) < 0) {
                best = span;
            }
        }
        return best;
    }

    private String blanks() {
        return layout.attributes().stream()
                .filter(span -> !span.name(source).equals(KeyElementReader.LOCATION))
                .findFirst()
                .map(span -> span.blanks(source))
                .orElse(newline + "\t\t");
    }

    private void insertCustoms(String name) {
        if (newCustoms.isEmpty()) {
            return;
        }
        StringBuilder inserted = new StringBuilder();
        CustomElement last = layout.customs().isEmpty()
                ? null
                : layout.customs().get(layout.customs().size() - 1);
        CustomLayout style = last == null ? CustomLayout.standard(newline) : CustomLayout.like(last, newline);
        newCustoms.forEach(property -> inserted.append(text.custom(path, property, style)));
        if (layout.selfClosed()) {
            String element = ">" + inserted + newline + "</" + name + ">";
            edits.add(Replacement.of(layout.tagEnd(), layout.tagEnd() + 2, element));
        } else {
            edits.add(Replacement.insert(last == null ? layout.tagEnd() + 1 : last.end(), inserted.toString()));
        }
    }
}
