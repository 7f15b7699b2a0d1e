package org.mbup.change;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mbup.schema.ScriptMap;

/**
 * How one ScriptMaps entry goes from IIS 4.0, where listed verbs are refused, to IIS 5.0, where they are the only ones
 * accepted.
 *
 * <p>Only PUT,DELETE to GET,HEAD,POST,TRACE is documented (Q284930). By inference any other list becomes those four less
 * the refused ones. A list does not say which way it is meant, so one reading has to be chosen: <b>a list that names GET
 * is taken to be in the new form and stays</b>. Refusing GET makes a script map all but useless, while nearly every list
 * of accepted verbs has it; and since a list that does not name GET always becomes one that does, converting twice is
 * converting once, and no list ever becomes empty, which under IIS 5.0 would accept every verb.
 *
 * @param entry the entry afterwards
 * @param note what no source documents about it; empty when there is nothing of the kind
 */
record ScriptMapVerbs(String entry, Optional<String> note) {

    private static final List<String> ACCEPTED = List.of("GET", "HEAD", "POST", "TRACE");
    private static final Set<String> DOCUMENTED = Set.of("PUT", "DELETE");

    static ScriptMapVerbs convert(String entry) {
        Optional<ScriptMap> parsed = ScriptMap.parse(entry);
        if (parsed.isEmpty()) {
            return left(entry, "has not the form extension,processor,flags,verbs");
        }
        List<String> verbs = parsed.get().verbs();
        if (verbs.isEmpty() || verbs.equals(ACCEPTED)) {
            return new ScriptMapVerbs(entry, Optional.empty());
        }
        Set<String> refused =
                verbs.stream().map(verb -> verb.toUpperCase(Locale.ROOT)).collect(Collectors.toSet());
        if (refused.contains("GET")) {
            return left(entry, "names GET, so it is taken to list accepted verbs already; check it");
        }
        String converted = parsed.get()
                .with(ACCEPTED.stream().filter(verb -> !refused.contains(verb)).toList());
        return Set.copyOf(verbs).equals(DOCUMENTED)
                ? new ScriptMapVerbs(converted, Optional.empty())
                : new ScriptMapVerbs(
                        converted, Optional.of("\"" + entry + "\": only the conversion of PUT,DELETE is documented"));
    }

    private static ScriptMapVerbs left(String entry, String why) {
        return new ScriptMapVerbs(entry, Optional.of("\"" + entry + "\" left as it is: it " + why));
    }
}
