package org.mbup.adsutil;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mbup.metabase.KeyPath;

/** Words of a batch line: quotation marks around them, percent signs doubled. */
final class Quoting {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:-]+");

    private Quoting() {}

    /** Why a value cannot be passed to the script, if so. */
    static Optional<String> obstacle(String value) {
        if (value.indexOf('"') >= 0) {
            return Optional.of("the script host drops the quotation marks of a value");
        }
        if (value.chars().anyMatch(c -> c < ' ' && c != '\t')) {
            return Optional.of("a line break or control character cannot be passed on a command line");
        }
        String lower = value.toLowerCase(Locale.ROOT);
        return lower.startsWith("-s:") || lower.startsWith("//")
                ? Optional.of("a value that begins so is taken for an option")
                : Optional.empty();
    }

    /** The word, always in quotation marks; inside them only % is special to cmd. */
    static String quoted(String value) {
        return '"' + value.replace("%", "%%") + '"';
    }

    /** The word, in quotation marks only where they are needed. */
    static String word(String value) {
        return PLAIN.matcher(value).matches() ? value : quoted(value);
    }

    /** The shortest spelling of a path that the script reads as that path, if any. */
    static Optional<String> path(KeyPath path) {
        for (String text : new String[] {path.adsutil(), path.toString().substring(1)}) {
            if (!text.isEmpty() && obstacle(text).isEmpty() && means(text, path)) {
                return Optional.of(word(text));
            }
        }
        return Optional.empty();
    }

    private static boolean means(String text, KeyPath path) {
        return KeyPath.of(text).equals(path);
    }
}
