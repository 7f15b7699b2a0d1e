package org.mbup.advice;

import java.util.List;
import java.util.stream.Stream;

/** SSLCertHash or SSLStoreName at the service itself, which the upgrade leaves there. */
final class ServiceCertificate implements Rule {

    private static final About ABOUT = new About(
            "MB022",
            Severity.WARNING,
            Scope.IIS5,
            "certificate data at the service",
            "The server certificate cannot be removed or assigned anew.",
            "Empty SSLCertHash and SSLStoreName at /LM/W3SVC, then assign the certificate with the wizard.",
            "clear-upgraded-certificate",
            List.of("Q243196", "Q250979"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Stream<Advisory> check(Server server) {
        return Stream.of(Ids.SSL_CERT_HASH, Ids.SSL_STORE_NAME)
                .flatMap(id -> server.metabase().explicit(Ids.WEB, id).stream())
                .filter(property -> !property.value().display().isEmpty())
                .limit(1)
                .map(property ->
                        ABOUT.at(Ids.WEB, property, property.name() + " is set at the service and not at a site."));
    }
}
