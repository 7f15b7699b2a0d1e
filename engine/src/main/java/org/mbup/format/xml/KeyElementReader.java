package org.mbup.format.xml;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.mbup.format.FormatException;
import org.mbup.format.Limits;
import org.mbup.metabase.InvalidKeyPathException;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Property;

/** Reads key elements into a {@link SpanIndex}, checking every value on the way. */
final class KeyElementReader {

    static final String LOCATION = "Location";
    static final String GLOBAL = "IIS_Global";
    static final String ROOT = "IIS_ROOT";
    static final String UNTYPED = "IIsConfigObject";

    private final Source source;
    private final Scanner scanner;
    private final Definitions definitions;
    private final Limits limits;
    private final SpanIndex index = new SpanIndex();
    private final Slots slots;
    private final Map<String, Integer> types = new HashMap<>();
    private boolean globalSeen;

    private KeyPath path;
    private Set<String> otherNames;
    private boolean customs;

    KeyElementReader(Source source, Scanner scanner, Definitions definitions, Limits limits) {
        this.source = source;
        this.scanner = scanner;
        this.definitions = definitions;
        this.limits = limits;
        this.slots = new Slots(definitions);
    }

    /** Whether an element of that name is something other than a key with that KeyType. */
    static boolean isReserved(String name) {
        return switch (name) {
            case GLOBAL, UNTYPED, "Custom", "MBProperty", "configuration" -> true;
            default -> false;
        };
    }

    Slots slots() {
        return slots;
    }

    /** Reads the element the scanner is at; true when it was {@code IIS_Global}, which is not a key. */
    boolean read() {
        int element = scanner.position++;
        scanner.name();
        int nameStart = scanner.nameStart;
        int nameEnd = scanner.nameEnd;
        if (scanner.named(GLOBAL)) {
            global(element, nameStart, nameEnd);
            return true;
        }
        if (scanner.named("Custom") || scanner.named("MBProperty") || scanner.named("configuration")) {
            throw source.error(element, "An element stands where it cannot", source.shown(element), "a key element");
        }
        if (index.keys() >= limits.keys()) {
            throw source.error(element, "The file has too many keys", null, "at most " + limits.keys());
        }
        path = null;
        otherNames = null;
        customs = false;
        index.beginKey(element, type(source.text(nameStart, nameEnd)));
        while (scanner.attribute()) {
            attribute();
        }
        finishStartTag(element);
        content(nameStart, nameEnd);
        checkDuplicates(element);
        index.endKey(path, scanner.position);
        source.key(0, 0);
        return false;
    }

    private int type(String name) {
        return types.computeIfAbsent(name, n -> n.equals(UNTYPED) ? -1 : index.addType(Property.keyType(n)));
    }

    private void attribute() {
        if (scanner.named(LOCATION)) {
            location();
            return;
        }
        Slot slot = slots.find(source.bytes, scanner.nameStart, scanner.nameEnd, scanner.nameHash);
        if (slot == null) {
            other();
            return;
        }
        int key = index.keys() - 1;
        if (slot.lastKey == key) {
            throw twice(scanner.nameStart, slot.definition.name());
        }
        slot.lastKey = key;
        checkRoom();
        index.addAttribute(slot.number, scanner.valueStart, scanner.valueEnd);
    }

    private void checkRoom() {
        if (index.pending() >= limits.propertiesPerKey()) {
            throw source.error(
                    scanner.nameStart, "A key has too many properties", null, "at most " + limits.propertiesPerKey());
        }
    }

    private void location() {
        if (path != null) {
            throw twice(scanner.nameStart, LOCATION);
        }
        String text = References.resolve(source.bytes, scanner.valueStart, scanner.valueEnd);
        source.key(scanner.valueStart, scanner.valueEnd);
        try {
            path = KeyPath.absolute(text);
        } catch (InvalidKeyPathException e) {
            String found = source.shown(scanner.valueStart, scanner.valueEnd);
            throw source.error(scanner.valueStart, e.getMessage(), found, "an absolute path such as /LM/W3SVC/1");
        }
    }

    /** An attribute that is no property is kept in the file and takes no part in anything. */
    private void other() {
        otherNames = otherNames == null ? new HashSet<>() : otherNames;
        String name = source.text(scanner.nameStart, scanner.nameEnd);
        if (!otherNames.add(name)) {
            throw twice(scanner.nameStart, name);
        }
        if (otherNames.size() > limits.propertiesPerKey()) {
            throw source.error(
                    scanner.nameStart, "A key has too many attributes", null, "at most " + limits.propertiesPerKey());
        }
    }

    private FormatException twice(int offset, String name) {
        return source.error(offset, name + " is there twice in one key", name, "each property once");
    }

    private void finishStartTag(int element) {
        if (scanner.peek() != '>' && !scanner.at("/>")) {
            throw source.error(
                    scanner.position, "The markup is broken in a start tag", source.shown(scanner.position), ">");
        }
        if (path == null) {
            throw source.error(element, "A key element has no Location", source.shown(element), "Location=\"/LM/...\"");
        }
        Property type = index.type(index.keys() - 1);
        if (path.isRoot() && type != null && type.value().display().equals(ROOT)) {
            index.untype();
        }
    }

    private void content(int nameStart, int nameEnd) {
        if (scanner.at("/>")) {
            scanner.position += 2;
            return;
        }
        scanner.expect(">", "in a start tag");
        scanner.skipMisc();
        while (!scanner.at("</")) {
            if (!scanner.at("<Custom")) {
                throw source.error(
                        scanner.position,
                        "Only <Custom> elements and comments can stand below a key",
                        source.shown(scanner.position),
                        "<Custom .../> or the end tag");
            }
            custom();
            scanner.skipMisc();
        }
        closeTag(nameStart, nameEnd);
    }

    private void custom() {
        CustomElement element = CustomElement.read(source, scanner);
        Property property = element.property(definitions);
        checkRoom();
        index.addCustom(property.id(), element.start(), element.end());
        customs = true;
    }

    private void closeTag(int nameStart, int nameEnd) {
        scanner.expect("</", "at an end tag");
        String name = source.text(nameStart, nameEnd);
        scanner.name();
        if (!scanner.named(name)) {
            String found = source.shown(scanner.nameStart, scanner.nameEnd);
            throw source.error(scanner.nameStart, "The end tag belongs to another element", found, name);
        }
        scanner.skipBlanks();
        scanner.expect(">", "in an end tag");
    }

    /** Attributes cannot collide with one another any more, but entries in {@code <Custom>} can with everything. */
    private void checkDuplicates(int element) {
        int key = index.keys() - 1;
        boolean typed = index.type(key) != null;
        boolean named = slots.used(Property.KEY_TYPE)
                .filter(slot -> slot.lastKey == key)
                .isPresent();
        if (!customs && !(typed && named)) {
            return;
        }
        Set<Long> ids = new HashSet<>();
        if (typed) {
            ids.add(Property.KEY_TYPE);
        }
        for (int i = index.first(key); i < index.last(key); i++) {
            long id = index.id(i, slots);
            if (!ids.add(id)) {
                throw twice(Math.max(element, index.start(i)), "Property " + id);
            }
        }
    }

    private void global(int element, int nameStart, int nameEnd) {
        if (globalSeen) {
            throw source.error(element, "IIS_Global is there twice", null, "one at most");
        }
        globalSeen = true;
        Set<String> names = new HashSet<>();
        while (scanner.attribute()) {
            if (!names.add(source.text(scanner.nameStart, scanner.nameEnd))) {
                throw twice(scanner.nameStart, source.text(scanner.nameStart, scanner.nameEnd));
            }
            if (scanner.named(LOCATION)
                    && !source.text(scanner.valueStart, scanner.valueEnd).equals(".")) {
                String found = source.shown(scanner.valueStart, scanner.valueEnd);
                throw source.error(scanner.valueStart, "IIS_Global is not a key", found, "Location=\".\"");
            }
        }
        if (scanner.at("/>")) {
            scanner.position += 2;
            return;
        }
        scanner.expect(">", "in a start tag");
        scanner.skipMisc();
        while (scanner.at("<Custom")) {
            CustomElement.read(source, scanner);
            scanner.skipMisc();
        }
        closeTag(nameStart, nameEnd);
    }

    /** The index, once everything is read. */
    SpanIndex finish() {
        index.trim();
        return index;
    }
}
