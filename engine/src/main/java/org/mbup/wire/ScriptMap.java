package org.mbup.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One entry of ScriptMaps, {@code extension,processor,flags[,verb...]} (Q284930). Commas between double quotes belong to
 * the processor.
 *
 * @param extension as written
 * @param needsExecute whether script permission is not enough, because flag 1 is missing
 * @param verbs upper case, without blanks around them
 */
record ScriptMap(String extension, boolean needsExecute, List<String> verbs) {

    private static final int FLAGS = 2;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");

    /** The first entry for an extension, in any letter case, that has the documented form. */
    static Optional<ScriptMap> first(List<String> entries, String extension) {
        for (String entry : entries) {
            String start = entry.stripLeading();
            if (start.regionMatches(true, 0, extension, 0, extension.length())) {
                Optional<ScriptMap> map =
                        parse(entry).filter(parsed -> parsed.extension().equalsIgnoreCase(extension));
                if (map.isPresent()) {
                    return map;
                }
            }
        }
        return Optional.empty();
    }

    /** Reads an entry; empty when it has not the documented form. */
    static Optional<ScriptMap> parse(String entry) {
        List<String> fields = fields(entry);
        if (fields.size() <= FLAGS || !NUMBER.matcher(fields.get(FLAGS).strip()).matches()) {
            return Optional.empty();
        }
        List<String> verbs = fields.subList(FLAGS + 1, fields.size()).stream()
                .map(verb -> verb.strip().toUpperCase(Locale.ROOT))
                .filter(verb -> !verb.isEmpty())
                .toList();
        boolean script = (Long.parseLong(fields.get(FLAGS).strip()) & 1) != 0;
        return Optional.of(new ScriptMap(fields.get(0).strip(), !script, verbs));
    }

    /** 4.0 refuses the verbs it lists, 5.0 accepts them alone; an empty list lets every verb through in both. */
    boolean accepts(String verb, boolean listed) {
        return verbs.isEmpty() || verbs.contains(verb) == listed;
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
