package org.mbup.format.xml;

import java.nio.charset.StandardCharsets;
import org.mbup.format.FormatException;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;

/** The bytes of a file with its name, and how to speak about places in it. */
final class Source {

    /** Length of the byte order mark of UTF-8. */
    static final int MARK = 3;

    private static final int SHOWN = 40;
    private static final int TAG = 16;
    private static final int LONGEST_PATH = 400;

    final byte[] bytes;
    final String name;
    private int keyStart;
    private int keyEnd;

    Source(byte[] bytes, String name) {
        this.bytes = bytes;
        this.name = name;
    }

    /** Whether the file begins with the byte order mark of UTF-8. */
    boolean hasMark() {
        return bytes.length >= MARK
                && (bytes[0] & 0xFF) == 0xEF
                && (bytes[1] & 0xFF) == 0xBB
                && (bytes[2] & 0xFF) == 0xBF;
    }

    /** Problems belong to the key of that Location value from now on; an empty range is no key. */
    void key(int start, int end) {
        keyStart = start;
        keyEnd = end;
    }

    boolean startsWith(String ascii, int at) {
        if (at < 0 || ascii.length() > bytes.length - at) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (bytes[at + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The bytes as they are, decoded from UTF-8. */
    String text(int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }

    /** A short piece of the file for a message, without control characters. */
    String shown(int start, int end) {
        return shown(start, end, SHOWN);
    }

    private String shown(int start, int end, int most) {
        int stop = Math.min(Math.min(end, start + most), bytes.length);
        StringBuilder text = new StringBuilder();
        text(Math.min(start, stop), stop)
                .codePoints()
                .forEach(c -> text.appendCodePoint(Character.isISOControl(c) || c == 0xFFFD ? '?' : c));
        return end - start > most ? text + "..." : text.toString();
    }

    /** What stands at an offset, for a message: the beginning of a tag, else one character, as it may be a secret's. */
    String shown(int offset) {
        if (offset >= bytes.length) {
            return "the end of the file";
        }
        return "'" + shown(offset, offset + (bytes[offset] == '<' ? TAG : 1)) + "'";
    }

    FormatException error(int offset, String what, String found, String expected) {
        return error(offset, what, found, expected, null);
    }

    FormatException error(int offset, String what, String found, String expected, String hint) {
        Location place = place(offset);
        return new FormatException(Problem.input(what)
                .at(keyStart == keyEnd ? place : place.withKey(shown(keyStart, keyEnd, LONGEST_PATH)))
                .found(found)
                .expected(expected)
                .hint(hint));
    }

    /** Line and column of an offset; LF, CRLF and CR end a line, a column is one character. */
    Location place(int offset) {
        int line = 1;
        int column = 1;
        int at = hasMark() ? MARK : 0;
        for (int stop = Math.min(offset, bytes.length); at < stop; at++) {
            byte b = bytes[at];
            if (b == '\n' || b == '\r' && !(at + 1 < bytes.length && bytes[at + 1] == '\n')) {
                line++;
                column = 1;
            } else if ((b & 0xC0) != 0x80) {
                column++;
            }
        }
        return Location.at(name, line, column);
    }
}
