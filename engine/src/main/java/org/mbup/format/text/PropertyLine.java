package org.mbup.format.text;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * {@code NAME : (TYPE) rest}, with any number of blanks between the parts.
 *
 * @param name the property or flag
 * @param type the type word, upper case
 * @param rest what follows the type, without blanks at both ends
 */
record PropertyLine(String name, String type, String rest) {

    private static final Set<String> TYPES =
            Set.of("STRING", "EXPANDSZ", "INTEGER", "LONG", "BOOLEAN", "LIST", "MIMEMAPLIST", "MIMEMAP");

    static Optional<PropertyLine> parse(String line) {
        int colon = line.indexOf(':');
        if (colon < 1) {
            return Optional.empty();
        }
        String name = line.substring(0, colon).strip();
        String tail = line.substring(colon + 1).stripLeading();
        int close = tail.indexOf(')');
        if (name.isEmpty() || name.chars().anyMatch(Character::isWhitespace) || !tail.startsWith("(") || close < 2) {
            return Optional.empty();
        }
        String type = tail.substring(1, close).toUpperCase(Locale.ROOT);
        return Optional.of(
                new PropertyLine(name, type, tail.substring(close + 1).strip()));
    }

    boolean knownType() {
        return TYPES.contains(type);
    }

    boolean isList() {
        return type.equals("LIST") || type.startsWith("MIMEMAP");
    }

    boolean isBoolean() {
        return type.equals("BOOLEAN");
    }
}
