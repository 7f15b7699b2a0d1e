package org.mbup.format.xml;

/** Blanks, tabs and line breaks around markup, which an edit follows so that it looks like its neighbours. */
final class Blanks {

    private Blanks() {}

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\n' || b == '\r';
    }

    /** Where the blanks that end at an offset begin. */
    static int before(byte[] bytes, int offset) {
        int at = offset;
        while (at > 0 && isBlank(bytes[at - 1])) {
            at--;
        }
        return at;
    }

    /** Where the blanks that begin at an offset end. */
    static int after(byte[] bytes, int offset) {
        int at = offset;
        while (at < bytes.length && isBlank(bytes[at])) {
            at++;
        }
        return at;
    }

    /** What separates list items below an attribute that has those blanks before it: one tab more. */
    static String itemBreak(String attributeBlanks, String newline) {
        int line = Math.max(attributeBlanks.lastIndexOf('\n'), attributeBlanks.lastIndexOf('\r'));
        return newline + (line < 0 ? "\t\t" : attributeBlanks.substring(line + 1)) + "\t";
    }

    /** What separates the items of a list that stands in the file; {@code other} when it has fewer than two. */
    static String itemBreak(Source source, int start, int end, String other) {
        for (int i = start; i < end; i++) {
            if (source.bytes[i] == '\n' || source.bytes[i] == '\r') {
                int stop = i + (source.bytes[i] == '\r' && i + 1 < end && source.bytes[i + 1] == '\n' ? 2 : 1);
                while (stop < end && (source.bytes[stop] == ' ' || source.bytes[stop] == '\t')) {
                    stop++;
                }
                return source.text(i, stop);
            }
        }
        return other;
    }

    /** The first line break of a file, CRLF when it has none. */
    static String firstBreak(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return "\n";
            }
            if (bytes[i] == '\r') {
                return breakAfter(bytes, i) == 2 ? "\r\n" : "\r";
            }
        }
        return "\r\n";
    }

    /** The bytes of a line break that ends at an offset: 0, 1, or 2 for CRLF. */
    static int breakBefore(byte[] bytes, int offset) {
        if (offset > 0 && bytes[offset - 1] == '\n') {
            return offset > 1 && bytes[offset - 2] == '\r' ? 2 : 1;
        }
        return offset > 0 && bytes[offset - 1] == '\r' ? 1 : 0;
    }

    /** The bytes of a line break that begins at an offset: 0, 1, or 2 for CRLF. */
    static int breakAfter(byte[] bytes, int offset) {
        if (offset < bytes.length && bytes[offset] == '\r') {
            return offset + 1 < bytes.length && bytes[offset + 1] == '\n' ? 2 : 1;
        }
        return offset < bytes.length && bytes[offset] == '\n' ? 1 : 0;
    }
}
