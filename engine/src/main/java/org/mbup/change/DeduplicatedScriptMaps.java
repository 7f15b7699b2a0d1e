package org.mbup.change;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Keeps the first of entries that are the same, character by character (Q202075). The article wants one entry for each
 * extension but does not say which of two different ones to keep, so these stay and are told.
 */
record DeduplicatedScriptMaps() implements ScriptMapRule {

    @Override
    public String action() {
        return "remove repeated script maps";
    }

    @Override
    public String done() {
        return "repeated script maps removed";
    }

    @Override
    public List<String> apply(List<String> entries) {
        return List.copyOf(new LinkedHashSet<>(entries));
    }

    @Override
    public String found(List<String> entries) {
        int repeated = entries.size() - apply(entries).size();
        return switch (repeated) {
            case 0 -> "no entry twice";
            case 1 -> "1 repeated entry";
            default -> repeated + " repeated entries";
        };
    }

    @Override
    public List<String> left(List<String> entries) {
        Map<String, List<String>> byExtension = entries.stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        entry -> ScriptMapRule.extension(entry).toLowerCase(Locale.ROOT),
                        TreeMap::new,
                        Collectors.toList()));
        return byExtension.entrySet().stream()
                .filter(same -> same.getValue().size() > 1)
                .map(same -> "has " + same.getValue().size() + " different entries of " + same.getKey()
                        + "; no source says which to keep, so all stay")
                .toList();
    }
}
