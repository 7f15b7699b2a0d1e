package org.mbup.advice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A provider list of its own below the service. */
final class ProviderShadowed implements Rule {

    private static final About ABOUT = new About(
            "MB007",
            Severity.INFO,
            Scope.ALL,
            "a lower key shadows the service's NTAuthenticationProviders",
            "A change of the list at /LM/W3SVC has no effect at this key and below it.",
            "Delete the value at this key, or change it too.",
            "",
            List.of("Q248350"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Stream<Advisory> check(Server server) {
        Optional<String> service = Server.text(server.metabase().explicit(Ids.WEB, Ids.PROVIDERS));
        return ProviderList.all(server)
                .filter(list -> !list.path().equals(Ids.WEB))
                .filter(list -> service.isPresent()
                        && !service.get().equals(list.property().value().display()))
                .map(ProviderShadowed::advisory);
    }

    private static Advisory advisory(ProviderList list) {
        Advisory advisory = ABOUT.at(
                list.path(),
                list.property(),
                "The key has a provider list of its own, " + list.shown() + ", which hides that of /LM/W3SVC.");
        return list.providers().equals(List.of(ProviderList.NTLM)) ? advisory.step("negotiate-overrides") : advisory;
    }
}
