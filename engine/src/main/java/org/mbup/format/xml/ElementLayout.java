package org.mbup.format.xml;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the parts of one key element stand; read again when the key is edited.
 *
 * @param tagEnd offset of {@code >} or {@code />} of the start tag
 * @param selfClosed whether it is {@code />}
 * @param closeName offset of the name in the end tag, or -1 without one
 */
record ElementLayout(
        int nameStart,
        int nameEnd,
        List<AttributeSpan> attributes,
        int tagEnd,
        boolean selfClosed,
        List<CustomElement> customs,
        int closeName) {

    /** The attribute that says which key it is. */
    AttributeSpan location(Source source) {
        return attributes.stream()
                .filter(span -> span.name(source).equals(KeyElementReader.LOCATION))
                .findFirst()
                .orElseThrow();
    }

    /** Reads an element that was read before, so it is well formed. */
    static ElementLayout read(Source source, int start) {
        Scanner scanner = new Scanner(source, start + 1);
        scanner.name();
        int nameStart = scanner.nameStart;
        int nameEnd = scanner.nameEnd;
        List<AttributeSpan> attributes = new ArrayList<>();
        while (scanner.attribute()) {
            attributes.add(AttributeSpan.of(scanner));
        }
        int tagEnd = scanner.position;
        List<CustomElement> customs = new ArrayList<>();
        if (scanner.peek() == '/') {
            return new ElementLayout(nameStart, nameEnd, attributes, tagEnd, true, customs, -1);
        }
        scanner.position++;
        scanner.skipMisc();
        while (scanner.at("<Custom")) {
            customs.add(CustomElement.read(source, scanner));
            scanner.skipMisc();
        }
        return new ElementLayout(nameStart, nameEnd, attributes, tagEnd, false, customs, scanner.position + 2);
    }
}
