package org.mbup.format.xml;

/**
 * Steps through the bytes of the file one piece of markup at a time, without building anything. What it has stepped
 * over is well formed: valid UTF-8, only the five predefined entities and character references.
 */
final class Scanner {

    private static final byte[] IN_VALUE = new byte[256];
    private static final byte[] NAME = new byte[256];

    static {
        for (int c = 0; c < 256; c++) {
            boolean plain = c == '\t' || c == '\n' || c == '\r' || c >= ' ' && c < 127;
            IN_VALUE[c] = (byte) (plain && c != '"' && c != '\'' && c != '&' && c != '<' ? 1 : 0);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
            NAME[c] = (byte) (letter ? 2 : c >= '0' && c <= '9' || c == '-' || c == '.' || c == ':' ? 1 : 0);
        }
    }

    private final Source source;
    private final byte[] bytes;
    private final int end;

    /** Where the next piece begins. */
    int position;

    /** The last name met, and a hash of its bytes. */
    int nameStart;

    int nameEnd;
    int nameHash;

    /** Where the blanks before the last attribute begin. */
    int blankStart;

    /** The last attribute value, without its quotes. */
    int valueStart;

    int valueEnd;

    Scanner(Source source, int position) {
        this.source = source;
        this.bytes = source.bytes;
        this.end = source.bytes.length;
        this.position = position;
    }

    boolean atEnd() {
        return position >= end;
    }

    /** The byte at the position, or 0 at the end. */
    int peek() {
        return position < end ? bytes[position] : 0;
    }

    boolean at(String ascii) {
        return source.startsWith(ascii, position);
    }

    void skipBlanks() {
        byte[] b = bytes;
        int i = position;
        for (int stop = end; i < stop; i++) {
            byte c = b[i];
            if (c > ' ' || c != ' ' && c != '\t' && c != '\n' && c != '\r') {
                break;
            }
        }
        position = i;
    }

    void expect(String ascii, String where) {
        if (!at(ascii)) {
            throw source.error(position, "The markup is broken " + where, source.shown(position), ascii);
        }
        position += ascii.length();
    }

    /** Reads a name of ASCII letters, digits, {@code _ - . :}. */
    void name() {
        byte[] b = bytes;
        byte[] classes = NAME;
        int stop = end;
        int i = position;
        if (i >= stop || classes[b[i] & 0xFF] != 2) {
            throw source.error(i, "A name is missing", source.shown(i), "an ASCII letter or _");
        }
        int hash = 0;
        while (i < stop && classes[b[i] & 0xFF] != 0) {
            hash = hash * 31 + b[i++];
        }
        nameStart = position;
        nameEnd = i;
        nameHash = hash;
        position = i;
    }

    static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 127 || NAME[c] == 0 || i == 0 && NAME[c] != 2) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    boolean named(String ascii) {
        return nameEnd - nameStart == ascii.length() && source.startsWith(ascii, nameStart);
    }

    /** Reads the next attribute, or stops before {@code >}, {@code />} or {@code ?>} and says no. */
    boolean attribute() {
        blankStart = position;
        skipBlanks();
        int c = peek();
        if (c == '>' || c == '/' || c == '?') {
            return false;
        }
        if (position == blankStart && !atEnd()) {
            throw source.error(position, "A blank is missing before an attribute", source.shown(position), "a blank");
        }
        name();
        if (peek() != '=') {
            skipBlanks();
            if (peek() != '=') {
                throw source.error(position, "An attribute has no value", source.shown(position), "=");
            }
        }
        position++;
        if (peek() != '"') {
            skipBlanks();
        }
        value();
        return true;
    }

    private void value() {
        int quote = peek();
        if (quote != '"' && quote != '\'') {
            throw source.error(position, "An attribute value is not quoted", null, "\" or '");
        }
        int start = position;
        int i = start + 1;
        while (true) {
            i = plain(i);
            if (i >= end) {
                throw source.error(start, "An attribute value does not end", "the end of the file", "a closing quote");
            }
            if (bytes[i] == quote) {
                break;
            }
            i = special(i);
        }
        valueStart = start + 1;
        valueEnd = i;
        position = i + 1;
    }

    /** Steps over characters that need no second look; most of a file is. */
    private int plain(int from) {
        byte[] b = bytes;
        byte[] classes = IN_VALUE;
        int stop = end;
        int i = from;
        while (i < stop && classes[b[i] & 0xFF] != 0) {
            i++;
        }
        return i;
    }

    private int special(int i) {
        return switch (bytes[i]) {
            case '"', '\'' -> i + 1;
            case '&' -> reference(i);
            case '<' -> throw source.error(i, "A < stands inside an attribute value", "<", "&lt; or the closing quote");
            default -> character(i);
        };
    }

    private int reference(int i) {
        int stop = References.end(bytes, i, end);
        if (stop < 0) {
            throw source.error(
                    i,
                    "A reference cannot be resolved",
                    "&",
                    "&lt; &gt; &amp; &quot; &apos; or a reference to a character that XML allows, such as &#10;");
        }
        return stop;
    }

    /** Steps over one character that is not markup, checking its encoding. */
    private int character(int i) {
        int length = Utf8.length(bytes, i, end);
        if (length == 0) {
            throw source.error(
                    i,
                    "The file is not UTF-8 or holds a character that XML does not allow",
                    "byte 0x" + Integer.toHexString(bytes[i] & 0xFF),
                    "UTF-8 text",
                    "Save the file as UTF-8, as IIS does.");
        }
        return i + length;
    }

    /** Steps over a comment; the position is at its {@code <!--}. */
    void comment() {
        int start = position;
        int i = start + 4;
        while (i < end && !(bytes[i] == '-' && i + 1 < end && bytes[i + 1] == '-')) {
            i = IN_VALUE[bytes[i] & 0xFF] != 0 ? i + 1 : character(i);
        }
        if (i + 2 >= end) {
            throw source.error(start, "A comment does not end", "the end of the file", "-->");
        }
        if (bytes[i + 2] != '>') {
            throw source.error(i, "A comment holds --", source.shown(i), "-->");
        }
        position = i + 3;
    }

    /** Steps over blanks and comments; anything else is left to the caller. */
    void skipMisc() {
        skipBlanks();
        while (at("<!--")) {
            comment();
            skipBlanks();
        }
    }
}
