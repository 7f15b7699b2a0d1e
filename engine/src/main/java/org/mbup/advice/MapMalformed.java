package org.mbup.advice;

import java.util.List;
import java.util.stream.Stream;

/** Entries that are not {@code extension,processor,flags[,verb...]}. */
final class MapMalformed implements Rule {

    private static final About ABOUT = new About(
            "MB013",
            Severity.WARNING,
            Scope.ALL,
            "a script map is not of the documented form",
            "Requests may answer 500: The configuration parameter MD_SCRIPT_MAPS (6014) has an invalid " + "value.",
            "Write the entry as extension,processor,flags[,verb...], or remove it.",
            "",
            List.of("Q321013", "Q284930"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Stream<Advisory> check(Server server) {
        return server.scriptMaps().stream()
                .flatMap(list -> list.malformed().stream()
                        .map(entry -> ABOUT.at(
                                        list.path(),
                                        list.property(),
                                        "The script map " + Shown.part(list.property(), entry)
                                                + " is not extension,processor,flags[,verb...].")
                                .inferred(true)));
    }
}
