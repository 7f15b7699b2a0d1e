package org.mbup.advice;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mbup.schema.ScriptMap;

/** Duplicates that IIS 4.0 takes from the registry of IIS 3.0. */
final class MapDuplicate implements Rule {

    private static final About ABOUT = new About(
            "MB012",
            Severity.WARNING,
            Scope.ALL,
            "an extension is mapped twice",
            "Each extension needs one map. IIS 4.0 adds another at every start while the registry still has it.",
            "Leave one map for each extension, and remove the entries under the registry key "
                    + "W3SVC\\Parameters\\Script Map.",
            "deduplicate-script-maps",
            List.of("Q202075"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Stream<Advisory> check(Server server) {
        return server.scriptMaps().stream().flatMap(list -> check(list).stream());
    }

    private static Optional<Advisory> check(ScriptMapList list) {
        Map<String, Long> counts =
                list.maps().stream().collect(Collectors.groupingBy(MapDuplicate::folded, Collectors.counting()));
        Predicate<ScriptMap> twice = map -> counts.get(folded(map)) > 1;
        return list.any(twice)
                ? Optional.of(ABOUT.at(
                        list.path(), list.property(), "Mapped more than once: " + list.extensions(twice) + "."))
                : Optional.empty();
    }

    private static String folded(ScriptMap map) {
        return map.extension().toLowerCase(Locale.ROOT);
    }
}
