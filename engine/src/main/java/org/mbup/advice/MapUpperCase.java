package org.mbup.advice;

import java.util.List;
import java.util.stream.Stream;
import org.mbup.schema.ScriptMap;

/** What the upgrade to IIS 4.0 did to Perl maps before Service Pack 4. */
final class MapUpperCase implements Rule {

    private static final About ABOUT = new About(
            "MB015",
            Severity.WARNING,
            Scope.ALL,
            "a script map's %s has become %S",
            "Perl script maps are case sensitive; with %S the processor does not get its arguments.",
            "Change %S back to %s.",
            "",
            List.of("Q190011"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Stream<Advisory> check(Server server) {
        return server.scriptMaps(
                ABOUT, MapUpperCase::damaged, extensions -> "The script map for " + extensions + " has %S, not %s.");
    }

    private static boolean damaged(ScriptMap map) {
        return map.processor().contains("%S");
    }
}
