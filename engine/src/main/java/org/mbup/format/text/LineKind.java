package org.mbup.format.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a line of the output is. */
enum LineKind {
    BLANK,
    /** cscript says who it is. */
    BANNER,
    /** The call as typed, with or without the prompt. */
    CALL,
    /** A bare prompt. */
    PROMPT,
    /** An older build repeats the ADSI path first. */
    OBJECT_PATH,
    /** {@code [/w3svc/1]}: a key below. */
    BRACKET,
    /** A property whose type the script cannot print. */
    NOT_SUPPORTED,
    /** {@code ErrNumber: 0 (0x0)}, which follows it. */
    NO_ERROR,
    /** The script failed. */
    FAILURE,
    /** Anything else; should be a property. */
    OTHER;

    private static final Pattern PROMPTED = Pattern.compile("[A-Za-z]:\\\\[^>\"]{0,255}>.*");
    private static final List<String> FAILURES = List.of(
            "errnumber:",
            "error trying to",
            "the path requested could not be found",
            "access is denied",
            "the requested path is being used",
            "the parameter \"",
            "command not recognized");

    /** The kind of a line whose blanks at both ends are gone. */
    static LineKind of(String line) {
        if (line.isEmpty()) {
            return BLANK;
        }
        if (line.startsWith("[/") && line.endsWith("]")) {
            return BRACKET;
        }
        String lower = line.toLowerCase(Locale.ROOT);
        if (lower.startsWith("microsoft (r) windows script") || lower.startsWith("copyright (c) microsoft")) {
            return BANNER;
        }
        if (lower.startsWith("iisobjectpath:")) {
            return OBJECT_PATH;
        }
        if (lower.startsWith("datatype:") && lower.contains("not yet supported on property:")) {
            return NOT_SUPPORTED;
        }
        if (lower.startsWith("errnumber: 0 ")) {
            return NO_ERROR;
        }
        return rest(line, lower);
    }

    private static LineKind rest(String line, String lower) {
        boolean prompted = PROMPTED.matcher(line).matches();
        if (prompted && line.indexOf('>') == line.length() - 1) {
            return PROMPT;
        }
        if (prompted || lower.startsWith("cscript") || lower.startsWith("adsutil")) {
            return CALL;
        }
        return FAILURES.stream().anyMatch(lower::startsWith) ? FAILURE : OTHER;
    }
}
