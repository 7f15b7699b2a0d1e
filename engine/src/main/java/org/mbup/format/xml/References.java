package org.mbup.format.xml;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The five predefined entities and character references, both ways. */
final class References {

    private static final int LONGEST = 12;

    private References() {}

    /** The offset after the reference that begins at {@code i}, or -1 when it is none that can be resolved. */
    static int end(byte[] bytes, int i, int end) {
        for (int k = i + 1; k < end && k < i + LONGEST; k++) {
            if (bytes[k] == ';') {
                return code(bytes, i + 1, k) < 0 ? -1 : k + 1;
            }
        }
        return -1;
    }

    private static int code(byte[] bytes, int start, int end) {
        String name = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
        return switch (name) {
            case "lt" -> '<';
            case "gt" -> '>';
            case "amp" -> '&';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> name.startsWith("#") ? number(name.substring(1)) : -1;
        };
    }

    private static int number(String digits) {
        boolean hex = digits.startsWith("x");
        String rest = hex ? digits.substring(1) : digits;
        if (rest.isEmpty() || !rest.chars().allMatch(c -> hex ? isHex(c) : c >= '0' && c <= '9')) {
            return -1;
        }
        long code = Long.parseLong(rest, hex ? 16 : 10);
        return code <= Character.MAX_CODE_POINT && Utf8.isXml((int) code) ? (int) code : -1;
    }

    private static boolean isHex(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    /** The text between two offsets with its references resolved. */
    static String resolve(byte[] bytes, int start, int end) {
        int i = start;
        while (i < end && bytes[i] != '&') {
            i++;
        }
        if (i == end) {
            return new String(bytes, start, end - start, StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder(end - start);
        int plain = start;
        while (i < end) {
            if (bytes[i] == '&') {
                int stop = end(bytes, i, end);
                text.append(new String(bytes, plain, i - plain, StandardCharsets.UTF_8));
                text.appendCodePoint(code(bytes, i + 1, stop - 1));
                plain = stop;
                i = stop;
            } else {
                i++;
            }
        }
        return text.append(new String(bytes, plain, end - plain, StandardCharsets.UTF_8))
                .toString();
    }

    /** The text as it stands between quotes of that kind; line breaks and tabs become references. */
    static String escape(String text, char quote) {
        StringBuilder escaped = null;
        for (int i = 0; i < text.length(); i++) {
            String reference = reference(text.charAt(i), quote);
            if (reference != null && escaped == null) {
                escaped = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (escaped != null) {
                escaped.append(reference == null ? text.substring(i, i + 1) : reference);
            }
        }
        return escaped == null ? text : escaped.toString();
    }

    private static String reference(char c, char quote) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> quote == '"' ? "&quot;" : null;
            case '\'' -> quote == '\'' ? "&apos;" : null;
            case '\t', '\n', '\r' -> "&#" + (int) c + ";";
            default -> null;
        };
    }

    /** A character of the text that no XML file can hold, such as {@code U+0001} or half a surrogate pair. */
    static Optional<String> unwritable(String text) {
        return text.codePoints()
                .filter(code -> !Utf8.isXml(code))
                .mapToObj(code -> String.format("U+%04X", code))
                .findFirst();
    }
}
