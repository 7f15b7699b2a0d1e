package org.mbup.change;

import java.util.List;
import java.util.Optional;
import org.mbup.schema.ScriptMap;

/**
 * Gives the entries of one extension a list of accepted verbs where theirs lacks the first of these (Q304916). An entry
 * without verbs accepts all and stays.
 *
 * @param extension with its dot; letter case does not count
 * @param verbs the whole list to be accepted; the first one is what tells that an entry needs it
 */
record RequiredScriptMapVerbs(String extension, List<String> verbs) implements ScriptMapRule {

    RequiredScriptMapVerbs {
        verbs = List.copyOf(verbs);
    }

    @Override
    public String action() {
        return "accept " + String.join(",", verbs) + " for " + extension + " where " + verbs.get(0) + " is missing";
    }

    @Override
    public String done() {
        return String.join(",", verbs) + " accepted for " + extension;
    }

    @Override
    public List<String> apply(List<String> entries) {
        return entries.stream().map(this::apply).toList();
    }

    private String apply(String entry) {
        Optional<ScriptMap> parsed = concerned(entry) ? ScriptMap.parse(entry) : Optional.empty();
        return parsed.filter(map -> !map.verbs().isEmpty())
                .filter(map -> !map.names(verbs.get(0)))
                .map(map -> map.with(verbs))
                .orElse(entry);
    }

    @Override
    public String found(List<String> entries) {
        List<String> concerned = entries.stream().filter(this::concerned).toList();
        return concerned.isEmpty() ? "no entry of " + extension : '"' + String.join("\", \"", concerned) + '"';
    }

    private boolean concerned(String entry) {
        return ScriptMapRule.extension(entry).equalsIgnoreCase(extension);
    }
}
