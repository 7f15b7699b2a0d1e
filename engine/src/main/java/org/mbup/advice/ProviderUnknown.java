package org.mbup.advice;

import java.util.List;
import java.util.stream.Stream;

/** Providers that no source names. */
final class ProviderUnknown implements Rule {

    private static final About ABOUT = new About(
            "MB003",
            Severity.WARNING,
            Scope.ALL,
            "NTAuthenticationProviders names an unknown provider",
            "The sources name only Negotiate and NTLM; a client that knows neither name it is offered cannot "
                    + "log on.",
            "Write only Negotiate and NTLM, without empty places between the commas.",
            "",
            List.of("Q215383", "Q248350"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Stream<Advisory> check(Server server) {
        return ProviderList.all(server)
                .filter(list -> !list.empty())
                .filter(list -> list.names().stream().anyMatch(name -> !ProviderList.known(name)))
                .map(list -> ABOUT.at(
                                list.path(),
                                list.property(),
                                "The provider list " + list.shown() + " names a provider that no source knows.")
                        .inferred(true));
    }
}
