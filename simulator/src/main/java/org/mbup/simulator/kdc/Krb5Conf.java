package org.mbup.simulator.kdc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the file with which clients find a KDC. Nothing in it asks a name server. */
final class Krb5Conf {

    private Krb5Conf() {}

    static Path write(Realm realm, int port) throws IOException {
        String hosts = Stream.concat(realm.hosts().stream(), realm.foreign().stream())
                .map(host -> "    " + host + " = " + Realm.NAME + "\n")
                .collect(Collectors.joining());
        String text = """
                [libdefaults]
                    default_realm = %1$s
                    dns_lookup_kdc = false
                    dns_lookup_realm = false
                    dns_canonicalize_hostname = false
                    rdns = false
                    udp_preference_limit = 1
                    default_tkt_enctypes = aes256-cts-hmac-sha1-96 aes128-cts-hmac-sha1-96
                    default_tgs_enctypes = aes256-cts-hmac-sha1-96 aes128-cts-hmac-sha1-96
                [realms]
                    %1$s = {
                        kdc = 127.0.0.1:%2$d
                    }
                [domain_realm]
                    localhost = %1$s
                    .localhost = %1$s
                %3$s""".formatted(Realm.NAME, port, hosts);
        return Files.writeString(realm.configuration(), text);
    }
}
