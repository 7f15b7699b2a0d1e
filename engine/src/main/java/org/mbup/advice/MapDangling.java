package org.mbup.advice;

import java.util.List;
import java.util.stream.Stream;
import org.mbup.schema.ScriptMap;

/** The maps ActivePerl leaves behind. Whether the processor is there no snapshot can show. */
final class MapDangling implements Rule {

    private static final About ABOUT = new About(
            "MB014",
            Severity.INFO,
            Scope.ALL,
            "a script map may point at a processor that is gone",
            "Where ActivePerl was removed and its maps were left, requests answer 500: The configuration "
                    + "parameter MD_SCRIPT_MAPS (6014) has an invalid value.",
            "See whether the processor is on the server; if it is not, remove the .pl and .plx maps.",
            "remove-dangling-script-maps",
            List.of("Q321013"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Stream<Advisory> check(Server server) {
        return server.scriptMaps(
                ABOUT,
                MapDangling::perl,
                extensions -> "There is a map for " + extensions
                        + "; a snapshot cannot show whether its processor is there.");
    }

    private static boolean perl(ScriptMap map) {
        return map.isFor(".pl") || map.isFor(".plx");
    }
}
