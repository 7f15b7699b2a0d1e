package org.mbup.advice;

import java.util.List;
import java.util.stream.Stream;

/** The same question for a site the step {@code negotiate} would reach: its list is exactly {@code NTLM}. */
final class NegotiateHostHeaderLater implements Rule {

    private static final About ABOUT = new About(
            "MB006",
            Severity.INFO,
            Scope.IIS5,
            "Negotiate, once offered, will need an SPN for a host header",
            "Once the step negotiate has run, Windows 2000 clients may get error 401.3 there.",
            "Before asking for the step negotiate, run SetSPN -A HTTP/<host header> <computer name>.",
            "",
            List.of("Q294382", "Q248350"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Stream<Advisory> check(Server server) {
        return HostHeaders.check(
                server,
                ABOUT,
                "takes integrated authentication",
                list -> list.providers().equals(List.of(ProviderList.NTLM)));
    }
}
