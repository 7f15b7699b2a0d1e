package org.mbup.format.xml;

import java.util.Arrays;

/**
 * Where one attribute stands.
 *
 * @param blankStart the blanks before it
 * @param valueStart after the opening quote
 * @param valueEnd before the closing quote
 */
record AttributeSpan(int blankStart, int nameStart, int nameEnd, int valueStart, int valueEnd) {

    /** The attribute the scanner read last. */
    static AttributeSpan of(Scanner scanner) {
        return new AttributeSpan(
                scanner.blankStart, scanner.nameStart, scanner.nameEnd, scanner.valueStart, scanner.valueEnd);
    }

    /** The offset after the closing quote. */
    int end() {
        return valueEnd + 1;
    }

    String name(Source source) {
        return source.text(nameStart, nameEnd);
    }

    boolean sameName(AttributeSpan other, Source source) {
        return Arrays.equals(source.bytes, nameStart, nameEnd, source.bytes, other.nameStart, other.nameEnd);
    }

    /** The blanks before the attribute. */
    String blanks(Source source) {
        return source.text(blankStart, nameStart);
    }

    char quote(Source source) {
        return (char) source.bytes[valueEnd];
    }
}
