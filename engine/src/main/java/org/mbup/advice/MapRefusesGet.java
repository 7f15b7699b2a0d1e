package org.mbup.advice;

import java.util.List;
import java.util.stream.Stream;
import org.mbup.schema.ScriptMap;

/** A {@code .asp} map written for 5.0 on a server of 4.0, as editing it from the other version leaves it. */
final class MapRefusesGet implements Rule {

    private static final About ABOUT = new About(
            "MB011",
            Severity.ERROR,
            Scope.IIS4,
            "a script map refuses GET",
            "IIS 4.0 refuses the verbs a map lists, so GET on such a file does not reach the script engine "
                    + "and the application fails.",
            "List the verbs to refuse, PUT and DELETE, as IIS 4.0 expects.",
            "",
            List.of("Q284930"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Stream<Advisory> check(Server server) {
        return server.scriptMaps(
                ABOUT,
                MapRefusesGet::refuses,
                extensions -> "The script map for " + extensions + " lists GET, which IIS 4.0 therefore refuses.");
    }

    private static boolean refuses(ScriptMap map) {
        return map.isFor(".asp") && map.names("GET");
    }
}
