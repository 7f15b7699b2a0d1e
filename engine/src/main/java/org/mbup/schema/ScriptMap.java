package org.mbup.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One entry of ScriptMaps, {@code extension,processor,flags[,verb...]} (Q284930). Commas between double quotes belong to
 * the processor.
 *
 * @param head extension, processor and flags exactly as written
 * @param extension without blanks around it, for example {@code .asp}
 * @param processor without blanks around it
 * @param flags the number as written; bit 1 says that script permission is enough
 * @param verbs as written, without blanks around them; empty fields left out
 */
public record ScriptMap(String head, String extension, String processor, long flags, List<String> verbs) {

    private static final int FLAGS = 2;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");

    public ScriptMap {
        verbs = List.copyOf(verbs);
    }

    /** Reads an entry; empty when it has not the documented form. */
    public static Optional<ScriptMap> parse(String entry) {
        List<String> fields = fields(entry);
        if (fields.size() <= FLAGS
                || fields.get(0).isBlank()
                || fields.get(1).isBlank()
                || !NUMBER.matcher(fields.get(FLAGS).strip()).matches()) {
            return Optional.empty();
        }
        List<String> verbs = fields.subList(FLAGS + 1, fields.size()).stream()
                .map(String::strip)
                .filter(verb -> !verb.isEmpty())
                .toList();
        return Optional.of(new ScriptMap(
                String.join(",", fields.subList(0, FLAGS + 1)),
                fields.get(0).strip(),
                fields.get(1).strip(),
                Long.parseLong(fields.get(FLAGS).strip()),
                verbs));
    }

    /** Whether it maps that extension, in any letter case. */
    public boolean isFor(String wanted) {
        return extension.equalsIgnoreCase(wanted);
    }

    /** Whether its list has that verb, in any letter case. */
    public boolean names(String verb) {
        return verbs.stream().anyMatch(verb::equalsIgnoreCase);
    }

    /** The entry with other verbs, all else exactly as written. */
    public String with(List<String> others) {
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
