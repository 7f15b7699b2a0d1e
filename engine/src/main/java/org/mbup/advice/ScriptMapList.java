package org.mbup.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Property;
import org.mbup.schema.ScriptMap;

/**
 * The ScriptMaps a key sets.
 *
 * @param path the key
 * @param property the property
 * @param maps the entries that have the documented form
 * @param malformed the others, as written
 */
record ScriptMapList(KeyPath path, Property property, List<ScriptMap> maps, List<String> malformed) {

    /** Every list of the web service. Sites repeat each other's entries, so each text is read once. */
    static List<ScriptMapList> all(Server server) {
        Map<String, Optional<ScriptMap>> known = new HashMap<>();
        return server.web(Ids.SCRIPT_MAPS).stream().map(key -> of(key, known)).toList();
    }

    private static ScriptMapList of(Key key, Map<String, Optional<ScriptMap>> known) {
        Property property = key.property(Ids.SCRIPT_MAPS).orElseThrow();
        List<ScriptMap> maps = new ArrayList<>();
        List<String> malformed = new ArrayList<>();
        for (String entry : Server.items(Optional.of(property))) {
            known.computeIfAbsent(entry, ScriptMap::parse).ifPresentOrElse(maps::add, () -> malformed.add(entry));
        }
        return new ScriptMapList(key.path(), property, maps, malformed);
    }

    boolean any(Predicate<ScriptMap> wanted) {
        return maps.stream().anyMatch(wanted);
    }

    /** The extensions of the entries that are wanted, each once, for a sentence. */
    String extensions(Predicate<ScriptMap> wanted) {
        return maps.stream()
                .filter(wanted)
                .map(map -> Shown.bare(property, map.extension()))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
