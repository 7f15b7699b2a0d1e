package org.mbup.advice;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mbup.metabase.Key;
import org.mbup.metabase.Property;

/** SecureBindings that are not {@code address:port:host}. */
final class SecureBindingMalformed implements Rule {

    private static final Pattern BINDING = Pattern.compile("[0-9.]*:([0-9]{1,5}):[^:]*");
    private static final int MOST_PORT = 65535;

    private static final About ABOUT = new About(
            "MB024",
            Severity.ERROR,
            Scope.ALL,
            "a secure binding is malformed",
            "The service cannot bind the site: events 113 (invalid binding descriptor) and 115.",
            "Write the binding as address:port:host with a valid port, typically :443:.",
            "",
            List.of("Q248497"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Stream<Advisory> check(Server server) {
        return server.web(Ids.SECURE_BINDINGS).stream()
                .flatMap(key -> Server.items(key.property(Ids.SECURE_BINDINGS)).stream()
                        .filter(binding -> !wellFormed(binding))
                        .map(binding -> advisory(key, binding)));
    }

    private static boolean wellFormed(String binding) {
        Matcher parts = BINDING.matcher(binding);
        if (!parts.matches()) {
            return false;
        }
        int port = Integer.parseInt(parts.group(1));
        return port > 0 && port <= MOST_PORT;
    }

    private static Advisory advisory(Key key, String binding) {
        Property property = key.property(Ids.SECURE_BINDINGS).orElseThrow();
        return ABOUT.at(
                key.path(),
                property,
                "The secure binding " + Shown.part(property, binding) + " is not address:port:host.");
    }
}
