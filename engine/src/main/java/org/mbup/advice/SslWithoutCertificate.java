package org.mbup.advice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mbup.metabase.EffectiveProperty;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Property;

/** AccessSSL or AccessSSL128 without SSLCertHash; keys of the Key Manager anywhere count as a certificate. */
final class SslWithoutCertificate implements Rule {

    private static final About ABOUT = new About(
            "MB023",
            Severity.WARNING,
            Scope.ALL,
            "SSL is required where no certificate is",
            "Every request answers 403.4, SSL required, and none can use SSL.",
            "Assign a certificate to the site, or set AccessSSL and AccessSSL128 to FALSE here.",
            "",
            List.of("Q224389"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Stream<Advisory> check(Server server) {
        boolean keyManager = Stream.of(Ids.SSL_PUBLIC_KEY, Ids.SSL_PRIVATE_KEY)
                .anyMatch(id -> !server.web(id).isEmpty());
        return keyManager
                ? Stream.empty()
                : server.webNumbers(Ids.ACCESS_SSL_FLAGS, flags -> (flags & (Ids.ACCESS_SSL | Ids.ACCESS_SSL_128)) != 0)
                        .filter(key -> !certificate(server, key.path()))
                        .map(key -> ABOUT.at(
                                key.path(),
                                key.property(Ids.ACCESS_SSL_FLAGS).orElseThrow(),
                                "SSL is required and the snapshot has no certificate for it."));
    }

    /** Above the sites, one certificate anywhere will do. */
    private static boolean certificate(Server server, KeyPath path) {
        return Server.site(path).isEmpty()
                ? server.web(Ids.SSL_CERT_HASH).stream().anyMatch(key -> filled(key.property(Ids.SSL_CERT_HASH)))
                : filled(server.metabase().effective(path, Ids.SSL_CERT_HASH).map(EffectiveProperty::property));
    }

    private static boolean filled(Optional<Property> hash) {
        return hash.filter(property -> !property.value().display().isEmpty()).isPresent();
    }
}
