package org.mbup.schema;

import java.util.regex.Pattern;
import org.mbup.metabase.KeyPath;

/**
 * A set of keys as the references name it: {@code n} stands for the number of a site, {@code <x>} for any name, {@code
 * [/vdir]} for a name or none, {@code /vdir/dir} and {@code /vdir/dir/file} for two names or more, {@code *} for every key.
 */
final class KeyLevel {

    private static final Pattern WILD = Pattern.compile("/n(?=/|\\[|$)|/<[^>]+>|\\[/vdir\\]|/vdir/dir(/file)?|\\*");

    private final String text;
    private final Pattern pattern;
    private final int fixed;

    KeyLevel(String text) {
        this.text = text;
        StringBuilder regex = new StringBuilder();
        int end = 0;
        int wild = 0;
        for (var matcher = WILD.matcher(text); matcher.find(); end = matcher.end()) {
            regex.append(Pattern.quote(text.substring(end, matcher.start()))).append(regex(matcher.group()));
            wild += matcher.end() - matcher.start();
        }
        this.pattern =
                Pattern.compile(regex.append(Pattern.quote(text.substring(end))).toString(), Pattern.CASE_INSENSITIVE);
        this.fixed = text.length() - wild;
    }

    private static String regex(String wild) {
        return switch (wild) {
            case "/n" -> "/[0-9]+";
            case "[/vdir]" -> "(?:/[^/]+)?";
            case "*" -> ".*";
            default -> wild.startsWith("/<") ? "/[^/]+" : "(?:/[^/]+){2,}";
        };
    }

    /** As the references name it. */
    String text() {
        return text;
    }

    /** How much of the name is fixed; of two levels a key is on, the one with more is the closer one. */
    int fixed() {
        return fixed;
    }

    boolean has(KeyPath key) {
        return pattern.matcher(key.toString()).matches();
    }
}
