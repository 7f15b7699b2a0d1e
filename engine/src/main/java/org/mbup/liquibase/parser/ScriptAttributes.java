package org.mbup.liquibase.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;

/**
 * The words of a header line: {@code name:value} between blanks; quotes keep blanks and colons together and are dropped.
 */
record ScriptAttributes(List<Word> words) {

    private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*\"|[^\\s\"])+");
    private static final Pattern PARTS = Pattern.compile("((?:\"[^\"]*\"|[^:\"])+)(?::(.*))?");

    /**
     * One word.
     *
     * @param name what stands before the colon, or the whole word
     * @param value what stands behind it, or {@code null} without a colon
     */
    record Word(String name, String value) {}

    static ScriptAttributes read(String text, Location where) {
        if (text.chars().filter(c -> c == '"').count() % 2 != 0) {
            throw Problem.input("a quotation mark is not closed")
                    .at(where)
                    .found(text)
                    .asException();
        }
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            Matcher parts = PARTS.matcher(matcher.group());
            if (!parts.matches()) {
                throw Problem.input("this is not name:value")
                        .at(where)
                        .found(matcher.group())
                        .asException();
            }
            words.add(new Word(plain(parts.group(1)), plain(parts.group(2))));
        }
        return new ScriptAttributes(List.copyOf(words));
    }

    private static String plain(String text) {
        return text == null ? null : text.replace("\"", "");
    }
}
