package org.mbup.format.text;

import org.mbup.format.FormatException;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;

/** The lines of a text, one after the other, ended by CR LF, LF or CR. */
final class TextLines {

    private final String text;
    private final String source;
    private int next;
    private int number;
    private String line = "";

    TextLines(String text, String source) {
        this.text = text;
        this.source = source;
    }

    /** Moves to the next line; false at the end. */
    boolean advance() {
        if (next >= text.length()) {
            return false;
        }
        int end = next;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        line = text.substring(next, end);
        number++;
        next = end < text.length() && text.startsWith("\r\n", end) ? end + 2 : end + 1;
        return true;
    }

    /** The line without blanks at both ends. */
    String stripped() {
        return line.strip();
    }

    /** Whether the line after this one begins with a quotation mark, blanks apart. */
    boolean itemFollows() {
        for (int i = next; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '\t') {
                return c == '"';
            }
        }
        return false;
    }

    Location where() {
        return Location.at(source, number, 1);
    }

    /** A fault of this line; what stands in it is not repeated, it may be a secret. */
    Problem fault(String what) {
        return Problem.input(what).at(where());
    }

    void checkCharacters() {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c < ' ' && c != '\t') {
                throw new FormatException(Problem.input("the line contains a control character")
                        .at(Location.at(source, number, i + 1))
                        .found(String.format("U+%04X", (int) c))
                        .expected("text as adsutil prints it"));
            }
        }
    }
}
