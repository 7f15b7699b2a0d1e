package org.mbup.advice;

import java.util.List;
import java.util.stream.Stream;

/** A virtual directory Setup of 4.0 made and Setup of 5.0 does not. */
final class IisadmpwdKept implements Rule {

    private static final About ABOUT = new About(
            "MB018",
            Severity.INFO,
            Scope.IIS5,
            "IISADMPWD is there, which a clean installation does not have",
            "Password changing over the web stays possible, through .htr pages, as it was under IIS 4.0.",
            "Delete the key where passwords are not changed over the web.",
            "",
            List.of("Q269082"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Stream<Advisory> check(Server server) {
        return server.iisadmpwd().map(key -> ABOUT.at(key.path(), "The virtual directory IISADMPWD is there."));
    }
}
