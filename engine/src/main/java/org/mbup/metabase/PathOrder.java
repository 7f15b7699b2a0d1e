package org.mbup.metabase;

import java.util.Arrays;

/**
 * The place of a path in path order, as bytes that compare without a look at what they mean: parents before children;
 * among siblings numbers by value, before names. A tree is sorted more often than it is read.
 */
final class PathOrder {

    private static final byte SEPARATOR = 0;
    private static final byte NUMBER = 1;
    private static final byte NAME = 2;

    private byte[] bytes;
    private int length;

    private PathOrder(int size) {
        bytes = new byte[size];
    }

    /** The bytes of a folded path other than the root. */
    static byte[] of(String folded) {
        PathOrder order = new PathOrder(folded.length() + 16);
        for (int from = 1; from <= folded.length(); ) {
            int slash = folded.indexOf('/', from);
            int to = slash < 0 ? folded.length() : slash;
            order.add(SEPARATOR);
            order.component(folded, from, to);
            from = to + 1;
        }
        return Arrays.copyOf(order.bytes, order.length);
    }

    private void component(String text, int from, int to) {
        if (isNumber(text, from, to)) {
            int digits = from;
            while (digits < to - 1 && text.charAt(digits) == '0') {
                digits++;
            }
            add(NUMBER);
            add(to - digits);
            units(text, digits, to);
            // Of equal numbers the one with more zeros before it comes first.
            add(0xFF - (digits - from));
        } else {
            add(NAME);
            units(text, from, to);
        }
    }

    /** UTF-16 units in the form of UTF-8, which keeps their order; none is a separator, since controls are refused. */
    private void units(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                add(c);
            } else if (c < 0x800) {
                add(0xC0 | c >> 6);
                add(0x80 | c & 0x3F);
            } else {
                add(0xE0 | c >> 12);
                add(0x80 | c >> 6 & 0x3F);
                add(0x80 | c & 0x3F);
            }
        }
    }

    private static boolean isNumber(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return from < to;
    }

    private void add(int value) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = (byte) value;
    }
}
