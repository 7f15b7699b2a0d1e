package org.mbup.advice;

import java.util.List;
import java.util.stream.Stream;

/** The upgrade keeps AspBufferingOn where it was off. */
final class BufferingOff implements Rule {

    private static final About ABOUT = new About(
            "MB008",
            Severity.INFO,
            Scope.IIS5,
            "ASP buffering is left off",
            "Response.Buffer stays False unless a page sets it; a clean IIS 5.0 buffers. A page written for "
                    + "5.0 cannot set headers once its body has begun.",
            "Turn buffering on in the snap-in, or set Response.Buffer = True in the page.",
            "asp-buffering",
            List.of("Q250979"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Stream<Advisory> check(Server server) {
        return server.webNumbers(Ids.ASP_BUFFERING, value -> value == 0)
                .map(key -> ABOUT.at(
                        key.path(), key.property(Ids.ASP_BUFFERING).orElseThrow(), "AspBufferingOn is FALSE."));
    }
}
