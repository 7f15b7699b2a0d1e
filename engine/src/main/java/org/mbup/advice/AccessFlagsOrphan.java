package org.mbup.advice;

import java.util.List;
import java.util.stream.Stream;

/** AccessFlags at a key that sets nothing else. Whether its file is there no snapshot can show. */
final class AccessFlagsOrphan implements Rule {

    private static final About ABOUT = new About(
            "MB031",
            Severity.INFO,
            Scope.ALL,
            "AccessFlags are left over at a key that is nothing else",
            "Where the directory or file is gone, requests for it answer 403.",
            "See whether the directory or file is on the server; if it is not, delete the key.",
            "",
            List.of("Q247378"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Stream<Advisory> check(Server server) {
        return server.web(Ids.ACCESS_FLAGS).stream()
                .filter(key -> Server.onlySets(key, Ids.ACCESS_FLAGS))
                .map(key -> ABOUT.at(
                                key.path(),
                                key.property(Ids.ACCESS_FLAGS).orElseThrow(),
                                "AccessFlags is all that the key sets; a snapshot cannot show whether its file is"
                                        + " there.")
                        .inferred(true));
    }
}
