package org.mbup.change;

import java.util.List;

/**
 * Removes the entries of some extensions, whatever processor they name.
 *
 * @param extensions each with its dot; letter case does not count
 */
record RemovedScriptMaps(List<String> extensions) implements ScriptMapRule {

    RemovedScriptMaps {
        extensions = List.copyOf(extensions);
    }

    @Override
    public String action() {
        return "remove the script maps of " + String.join(", ", extensions);
    }

    @Override
    public String done() {
        return "script maps of " + String.join(", ", extensions) + " removed";
    }

    @Override
    public List<String> apply(List<String> entries) {
        return entries.stream().filter(entry -> !concerned(entry)).toList();
    }

    @Override
    public String found(List<String> entries) {
        List<String> concerned = entries.stream().filter(this::concerned).toList();
        return concerned.isEmpty()
                ? "no entry of " + String.join(" or ", extensions)
                : '"' + String.join("\", \"", concerned) + '"';
    }

    private boolean concerned(String entry) {
        String extension = ScriptMapRule.extension(entry);
        return extensions.stream().anyMatch(extension::equalsIgnoreCase);
    }
}
