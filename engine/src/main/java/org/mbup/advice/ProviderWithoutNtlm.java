package org.mbup.advice;

import java.util.List;
import java.util.stream.Stream;

/** A provider list without NTLM. An empty list is the documented default and is passed over. */
final class ProviderWithoutNtlm implements Rule {

    private static final About ABOUT = new About(
            "MB004",
            Severity.WARNING,
            Scope.ALL,
            "NTAuthenticationProviders does not offer NTLM",
            "A client that cannot use Kerberos cannot log on, for NTLM is what it falls back to.",
            "Add NTLM at the end of the list.",
            "",
            List.of("Q215383"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Stream<Advisory> check(Server server) {
        return ProviderList.all(server)
                .filter(list -> !list.empty())
                .filter(list -> list.names().stream().noneMatch(ProviderList.NTLM::equalsIgnoreCase))
                .map(list -> ABOUT.at(
                        list.path(), list.property(), "The provider list " + list.shown() + " does not offer NTLM."));
    }
}
