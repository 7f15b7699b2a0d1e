package org.mbup.simulator.auth;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields of a Digest header (RFC 2617, 3.2.2): names in lower case, values without their quotes. */
final class DigestFields {

    private static final int MOST = 32;
    private static final int LONGEST = 8_192;
    private static final Pattern FIELD = Pattern.compile(
            "\\G[ \\t]*([A-Za-z-]{1,32})[ \\t]*=[ \\t]*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\\s,\"]*+))[ \\t]*(,|$)");

    private final Map<String, String> values;

    private DigestFields(Map<String, String> values) {
        this.values = values;
    }

    /** Empty where the text is no list of fields, has too many, or has one twice. */
    static Optional<DigestFields> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        Matcher field = FIELD.matcher(text);
        int end = 0;
        while (end < text.length()) {
            if (!field.find() || values.size() == MOST) {
                return Optional.empty();
            }
            String value = field.group(2) == null ? field.group(3) : unquoted(field.group(2));
            if (values.put(field.group(1).toLowerCase(Locale.ROOT), value) != null) {
                return Optional.empty();
            }
            end = field.end();
        }
        return Optional.of(new DigestFields(values));
    }

    private static String unquoted(String text) {
        return text.replaceAll("\\\\(.)", "$1");
    }

    /** A field's value; empty where it is not there. */
    String get(String name) {
        return values.getOrDefault(name, "");
    }

    @Override
    public String toString() {
        return values.size() + " fields of Digest";
    }
}
