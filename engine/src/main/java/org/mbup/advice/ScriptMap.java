package org.mbup.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One entry of ScriptMaps, {@code extension,processor,flags[,verb...]} (Q284930). Commas between double quotes belong to
 * the processor.
 *
 * @param extension as written, for example {@code .asp}
 * @param processor as written
 * @param verbs without blanks around them, upper case; empty fields left out
 */
record ScriptMap(String extension, String processor, List<String> verbs) {

    private static final int FLAGS = 2;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");

    /** Reads an entry; empty when it has not the documented form. */
    static Optional<ScriptMap> parse(String entry) {
        List<String> fields = fields(entry);
        if (fields.size() <= FLAGS
                || fields.get(0).isBlank()
                || fields.get(1).isBlank()
                || !NUMBER.matcher(fields.get(FLAGS).strip()).matches()) {
            return Optional.empty();
        }
        List<String> verbs = fields.subList(FLAGS + 1, fields.size()).stream()
                .map(verb -> verb.strip().toUpperCase(Locale.ROOT))
                .filter(verb -> !verb.isEmpty())
                .toList();
        return Optional.of(new ScriptMap(fields.get(0).strip(), fields.get(1).strip(), verbs));
    }

    boolean isFor(String wanted) {
        return extension.equalsIgnoreCase(wanted);
    }

    private static List<String> fields(String entry) {
        List<String> fields = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < entry.length(); i++) {
            if (entry.charAt(i) == '"') {
                quoted = !quoted;
            } else if (entry.charAt(i) == ',' && !quoted) {
                fields.add(entry.substring(start, i));
                start = i + 1;
            }
        }
        fields.add(entry.substring(start));
        return fields;
    }
}
