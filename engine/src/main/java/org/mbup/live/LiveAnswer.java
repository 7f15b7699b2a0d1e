package org.mbup.live;

import java.util.List;
import java.util.Optional;

/**
 * The head of an answer, as it came. A control character in it is a question mark.
 *
 * @param statusLine its first line
 * @param code the status
 * @param fields its headers, in order
 */
public record LiveAnswer(String statusLine, int code, List<Field> fields) {

    private static final String CHALLENGE = "WWW-Authenticate";

    /**
     * A header.
     *
     * @param name its name, in the letter case that was sent
     * @param value what follows the colon and one blank
     */
    public record Field(String name, String value) {

        /** The whole line. */
        public String line() {
            return name + ": " + value;
        }
    }

    /** Copies the list. */
    public LiveAnswer {
        fields = List.copyOf(fields);
    }

    /** The headers that offer a way to log on, in order. */
    public List<Field> challenges() {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(CHALLENGE))
                .toList();
    }

    /** The first header of that name, in any letter case. */
    public Optional<String> first(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .findFirst()
                .map(Field::value);
    }
}
