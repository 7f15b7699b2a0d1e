package org.mbup.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One entry of ScriptMaps: {@code extension,processor,flags[,verb...]} (Q284930). Commas between double quotes belong to
 * the processor.
 *
 * @param head extension, processor and flags exactly as written
 * @param verbs the verbs without blanks around them; empty fields left out
 */
record ScriptMapEntry(String head, List<String> verbs) {

    private static final int FLAGS = 2;

    /** Reads an entry; empty when it has not the documented form. */
    static Optional<ScriptMapEntry> parse(String entry) {
        List<String> fields = fields(entry);
        if (fields.size() <= FLAGS
                || fields.get(0).isBlank()
                || fields.get(1).isBlank()
                || !fields.get(FLAGS).strip().matches("[0-9]+")) {
            return Optional.empty();
        }
        List<String> verbs = fields.subList(FLAGS + 1, fields.size()).stream()
                .map(String::strip)
                .filter(verb -> !verb.isEmpty())
                .toList();
        return Optional.of(new ScriptMapEntry(String.join(",", fields.subList(0, FLAGS + 1)), verbs));
    }

    /** The entry with other verbs. */
    String with(List<String> others) {
        return head + "," + String.join(",", others);
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
