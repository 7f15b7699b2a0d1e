package org.mbup.advice;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.mbup.metabase.Key;

/** DontLog at a key that sets nothing else, or that contradicts a key above. Both are also set on purpose. */
final class DontLogOrphan implements Rule {

    private static final About ABOUT = new About(
            "MB030",
            Severity.INFO,
            Scope.ALL,
            "DontLog is left over at a lower key",
            "Requests are logged, or not logged, otherwise than the snap-in says.",
            "If nobody meant it, delete the value: cscript adsutil.vbs delete <key>/DontLog.",
            "",
            List.of("Q314938"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Stream<Advisory> check(Server server) {
        return server.web(Ids.DONT_LOG).stream()
                .filter(key -> Server.onlySets(key, Ids.DONT_LOG) || contradicts(server, key))
                .map(key -> ABOUT.at(
                                key.path(),
                                key.property(Ids.DONT_LOG).orElseThrow(),
                                Server.onlySets(key, Ids.DONT_LOG)
                                        ? "DontLog is all that the key sets."
                                        : "DontLog is set here and differs from a key above.")
                        .inferred(true));
    }

    private static boolean contradicts(Server server, Key key) {
        OptionalLong own = Server.number(key.property(Ids.DONT_LOG));
        OptionalLong above = server.number(key.path().parent(), Ids.DONT_LOG);
        return above.isPresent() && !above.equals(own);
    }
}
