package org.mbup.advice;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Property;

/**
 * The ScriptMaps a key sets.
 *
 * @param path the key
 * @param property the property
 * @param maps the entries that have the documented form
 * @param malformed the others, as written
 */
record ScriptMapList(KeyPath path, Property property, List<ScriptMap> maps, List<String> malformed) {

    static ScriptMapList of(Key key) {
        Property property = key.property(Ids.SCRIPT_MAPS).orElseThrow();
        List<String> items = Server.items(Optional.of(property));
        return new ScriptMapList(
                key.path(),
                property,
                items.stream().flatMap(item -> ScriptMap.parse(item).stream()).toList(),
                items.stream().filter(item -> ScriptMap.parse(item).isEmpty()).toList());
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
