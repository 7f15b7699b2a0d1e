package org.mbup.format.xml;

import java.util.Arrays;
import org.mbup.metabase.Property;

/**
 * One catalogue property as met in one document; all its occurrences share it. A server's sites mostly repeat the same
 * values, so those decoded last are kept, by their bytes.
 */
final class Slot {

    private static final int KNOWN = 32;

    final int number;
    final Definition definition;
    final ValueSyntax syntax;

    /** The key that set it last, so that a second time in the same key is noticed. */
    int lastKey = -1;

    private final Decoded[] known = new Decoded[KNOWN];

    /** Immutable, so that threads which race for a place in the table lose no more than time. */
    private record Decoded(int start, int end, Property property) {}

    Slot(int number, Definition definition) {
        this.number = number;
        this.definition = definition;
        this.syntax = ValueSyntax.of(definition);
    }

    /**
     * The property with the value between two offsets of the document; a text where that is no value of the published
     * type.
     */
    Property property(byte[] bytes, int start, int end) {
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + bytes[i];
        }
        int at = (hash ^ hash >>> 15) & KNOWN - 1;
        Decoded last = known[at];
        if (last == null || !Arrays.equals(bytes, last.start(), last.end(), bytes, start, end)) {
            last = new Decoded(start, end, decode(bytes, start, end));
            known[at] = last;
        }
        return last.property();
    }

    private Property decode(byte[] bytes, int start, int end) {
        ValueSyntax fitting = syntax.accepts(bytes, start, end) ? syntax : TextSyntax.STRING;
        return definition.property(fitting.decode(bytes, start, end));
    }
}
