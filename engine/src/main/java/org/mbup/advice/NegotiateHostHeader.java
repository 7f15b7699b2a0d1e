package org.mbup.advice;

import java.util.List;
import java.util.stream.Stream;

/** Kerberos needs a service principal name for each host header. */
final class NegotiateHostHeader implements Rule {

    private static final About ABOUT = new About(
            "MB005",
            Severity.WARNING,
            Scope.IIS5,
            "Negotiate is offered on a site whose host header is not the computer's name",
            "Windows 2000 clients may get error 401.3; clients of NT 4.0, 95 and 98 are not affected.",
            "Run SetSPN -A HTTP/<host header> <computer name>, or set the provider list to \"NTLM\".",
            "",
            List.of("Q294382"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Stream<Advisory> check(Server server) {
        return HostHeaders.check(server, ABOUT, "offers Negotiate", list -> list.offers(ProviderList.NEGOTIATE));
    }
}
