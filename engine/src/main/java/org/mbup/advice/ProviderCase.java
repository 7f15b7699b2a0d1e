package org.mbup.advice;

import java.util.List;
import java.util.stream.Stream;

/** Providers whose letter case is not the attested one. */
final class ProviderCase implements Rule {

    private static final About ABOUT = new About(
            "MB002",
            Severity.WARNING,
            Scope.ALL,
            "NTAuthenticationProviders is in the wrong letter case",
            "Integrated authentication fails for some clients: with \"ntlm\", Exchange System Manager shows no "
                    + "public folders and Internet Explorer 5.5 may not log on to Outlook Web Access.",
            "Write the providers as Setup does: Negotiate and NTLM.",
            "normalise-provider-list",
            List.of("Q215383"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Stream<Advisory> check(Server server) {
        return ProviderList.all(server)
                .filter(list -> list.names().stream().anyMatch(ProviderCase::misspelt))
                .map(list -> ABOUT.at(
                                list.path(),
                                list.property(),
                                "The provider list " + list.shown()
                                        + " is not in the letter case of Negotiate and NTLM.")
                        .inferred(list.names().stream()
                                .noneMatch(name -> misspelt(name) && name.equalsIgnoreCase(ProviderList.NTLM))));
    }

    private static boolean misspelt(String name) {
        return ProviderList.known(name) && !name.equals(ProviderList.NTLM) && !name.equals(ProviderList.NEGOTIATE);
    }
}
