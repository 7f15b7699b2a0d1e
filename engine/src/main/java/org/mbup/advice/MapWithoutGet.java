package org.mbup.advice;

import java.util.List;
import java.util.stream.Stream;
import org.mbup.schema.ScriptMap;

/** A {@code .asp} map that accepts verbs but not GET, or any map with the refused verbs of 4.0 left as they were. */
final class MapWithoutGet implements Rule {

    private static final About ABOUT = new About(
            "MB010",
            Severity.ERROR,
            Scope.IIS5,
            "a script map does not accept GET",
            "GET on such a file answers 403.1: Forbidden: Execute Access Forbidden.",
            "Limit the map to GET, HEAD, POST and TRACE, here and at every key with script maps of its own.",
            "script-map-asp-verbs",
            List.of("Q304916", "Q284930"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Stream<Advisory> check(Server server) {
        return server.scriptMaps(
                ABOUT,
                MapWithoutGet::closed,
                extensions -> "The script map for " + extensions + " does not accept GET.");
    }

    private static boolean closed(ScriptMap map) {
        boolean unconverted = map.verbs().size() == 2 && map.names("PUT") && map.names("DELETE");
        return unconverted || map.isFor(".asp") && !map.verbs().isEmpty() && !map.names("GET");
    }
}
