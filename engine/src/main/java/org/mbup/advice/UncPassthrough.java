package org.mbup.advice;

import java.util.List;
import java.util.stream.Stream;

/** Passing the client's credentials on to a file server. */
final class UncPassthrough implements Rule {

    private static final About ABOUT = new About(
            "MB025",
            Severity.WARNING,
            Scope.IIS5,
            "UNCAuthenticationPassthrough is on",
            "IIS 5.0 documents the property and does not support it.",
            "Set it to FALSE and give the share a user of its own, or keep the content on the server.",
            "",
            List.of("Q286401"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Stream<Advisory> check(Server server) {
        return server.webNumbers(Ids.UNC_PASSTHROUGH, value -> value != 0)
                .map(key -> ABOUT.at(
                        key.path(),
                        key.property(Ids.UNC_PASSTHROUGH).orElseThrow(),
                        "UNCAuthenticationPassthrough is TRUE."));
    }
}
