package org.mbup.advice;

import java.util.List;
import java.util.stream.Stream;

/** Anything mapped to .htr, as Setup of either version leaves it. */
final class HtrMapped implements Rule {

    private static final About ABOUT = new About(
            "MB016",
            Severity.INFO,
            Scope.ALL,
            ".htr is mapped",
            "An old .htr page can be made to loop or to show directories. Password changing through "
                    + "IISADMPWD needs the map.",
            "Remove the .htr map where no .htr page is needed.",
            "remove-htr",
            List.of("Q267559"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Stream<Advisory> check(Server server) {
        return server.scriptMaps().stream()
                .filter(list -> list.any(map -> map.isFor(".htr")))
                .map(list -> ABOUT.at(list.path(), list.property(), ".htr is mapped."));
    }
}
