package org.mbup.format.xml;

import java.nio.charset.StandardCharsets;

/** Bytes of a file that others take the place of; {@code start} to {@code end}, empty for an insertion. */
record Replacement(int start, int end, byte[] bytes) {

    static Replacement of(int start, int end, String text) {
        return new Replacement(start, end, text.getBytes(StandardCharsets.UTF_8));
    }

    static Replacement insert(int at, String text) {
        return of(at, at, text);
    }
}
