package org.mbup.advice;

import java.util.List;
import java.util.stream.Stream;
import org.mbup.metabase.Key;
import org.mbup.metabase.Property;

/** A site bound to one address that shares its socket all the same. */
final class SocketPooling implements Rule {

    private static final About ABOUT = new About(
            "MB020",
            Severity.WARNING,
            Scope.IIS5,
            "socket pooling listens on all addresses",
            "IIS 5.0 listens on every address of the computer at that port; another program cannot use the "
                    + "port on another address, and limits of one site hold for all sites of the port.",
            "Set DisableSocketPooling to TRUE at /LM/W3SVC and restart the services.",
            "disable-socket-pooling",
            List.of("Q238131", "Q250979"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Stream<Advisory> check(Server server) {
        return server.web(Ids.SERVER_BINDINGS).stream()
                .filter(key ->
                        Server.site(key.path()).filter(key.path()::equals).isPresent())
                .filter(key ->
                        server.number(key.path(), Ids.DISABLE_SOCKET_POOLING).orElse(0) == 0)
                .flatMap(key -> Server.items(key.property(Ids.SERVER_BINDINGS)).stream()
                        .filter(SocketPooling::hasAddress)
                        .limit(1)
                        .map(binding -> advisory(key, binding)));
    }

    private static boolean hasAddress(String binding) {
        return binding.indexOf(':') > 0;
    }

    private static Advisory advisory(Key key, String binding) {
        Property property = key.property(Ids.SERVER_BINDINGS).orElseThrow();
        return ABOUT.at(
                key.path(),
                property,
                "The site is bound to one address, " + Shown.part(property, binding)
                        + ", and socket pooling is not disabled.");
    }
}
