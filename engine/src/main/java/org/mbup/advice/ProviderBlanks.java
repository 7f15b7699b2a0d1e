package org.mbup.advice;

import java.util.List;
import java.util.stream.Stream;

/** Blanks in the provider list; the article prints that {@code "Negotiate, NTLM"} is not {@code "Negotiate,NTLM"}. */
final class ProviderBlanks implements Rule {

    private static final About ABOUT = new About(
            "MB001",
            Severity.WARNING,
            Scope.ALL,
            "NTAuthenticationProviders has blanks",
            "A provider with a blank beside it is not the provider that was meant.",
            "Write the list without blanks, for example \"Negotiate,NTLM\".",
            "normalise-provider-list",
            List.of("Q248350", "Q215383"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Stream<Advisory> check(Server server) {
        return ProviderList.all(server)
                .filter(list -> list.providers().stream().anyMatch(name -> !name.equals(name.strip())))
                .map(list ->
                        ABOUT.at(list.path(), list.property(), "The provider list " + list.shown() + " has blanks."));
    }
}
