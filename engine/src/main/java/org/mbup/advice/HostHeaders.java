package org.mbup.advice;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mbup.metabase.EffectiveProperty;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Property;
import org.mbup.schema.Catalogue;

/** Sites with integrated authentication whose host headers are not the computer's name (Q294382). */
final class HostHeaders {

    private static final String HOST = "<host header>";
    private static final String COMPUTER = "<computer name>";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,254}");

    private HostHeaders() {}

    /** An advisory for each such host header of the sites whose provider list is wanted. */
    static Stream<Advisory> check(Server server, About about, String verb, Predicate<ProviderList> wanted) {
        return server.web(Ids.SERVER_BINDINGS).stream()
                .filter(key ->
                        Server.site(key.path()).filter(key.path()::equals).isPresent())
                .filter(key -> providers(server, key.path()).filter(wanted).isPresent())
                .filter(key -> server.integrated(key.path()))
                .flatMap(key -> foreign(server, key).map(host -> advisory(server, about, key, host, verb)));
    }

    private static Optional<ProviderList> providers(Server server, KeyPath site) {
        Optional<EffectiveProperty> found = server.metabase().effective(site.child("ROOT"), Ids.PROVIDERS);
        return found.flatMap(effective -> Server.text(Optional.of(effective.property()))
                .map(text -> new ProviderList(effective.from(), effective.property(), List.of(text.split(",", -1)))));
    }

    private static Stream<String> foreign(Server server, Key site) {
        return Server.items(site.property(Ids.SERVER_BINDINGS)).stream()
                .map(HostHeaders::host)
                .filter(host -> !host.isEmpty())
                .filter(host -> !isComputer(server, host))
                .distinct();
    }

    /** A binding is {@code address:port:host}. */
    private static String host(String binding) {
        String[] parts = binding.split(":", -1);
        return parts.length == 3 ? parts[2].strip() : "";
    }

    /** The computer's name, alone or with its domain; unknown, it could be any name without a dot. */
    private static boolean isComputer(Server server, String host) {
        String first = Server.firstLabel(host);
        return server.computer().map(first::equalsIgnoreCase).orElse(!host.contains("."));
    }

    private static Advisory advisory(Server server, About about, Key site, String host, String verb) {
        Property bindings = site.property(Ids.SERVER_BINDINGS).orElseThrow();
        String finding = "The site " + verb + " and has the host header " + Shown.bare(bindings, host)
                + ", which is not the name of the computer.";
        return about.at(site.path(), bindings, finding).remedy(remedy(server, about, bindings, host));
    }

    /** The remedy with the line to run. A name that could mean something to a shell is left for the reader to fill in. */
    private static String remedy(Server server, About about, Property bindings, String host) {
        boolean secret = Catalogue.standard().secret(bindings);
        String named = secret || !NAME.matcher(host).matches() ? HOST : host;
        String computer =
                server.computer().filter(name -> NAME.matcher(name).matches()).orElse(COMPUTER);
        return about.remedy().replace(HOST + " " + COMPUTER, named + " " + computer);
    }
}
