package org.mbup.advice;

import java.util.List;
import java.util.stream.Stream;

/** AllowKeepAlive FALSE at or above a key with integrated authentication. */
final class KeepAliveOff implements Rule {

    private static final About ABOUT = new About(
            "MB021",
            Severity.WARNING,
            Scope.ALL,
            "keep-alives are off where NTLM is in use",
            "NTLM needs keep-alives: clients get 401.5, Authorization failed by ISAPI/CGI app.",
            "Turn HTTP keep-alives on.",
            "",
            List.of("Q288323"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Stream<Advisory> check(Server server) {
        return server.webNumbers(Ids.ALLOW_KEEP_ALIVE, value -> value == 0)
                .filter(key -> server.integrated(key.path()))
                .map(key -> ABOUT.at(
                        key.path(),
                        key.property(Ids.ALLOW_KEEP_ALIVE).orElseThrow(),
                        "AllowKeepAlive is FALSE where integrated authentication is on."));
    }
}
