package org.mbup.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mbup.wire.Web.V4;
import static org.mbup.wire.Web.V5;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.KeyPath;

/** Who gets in, by the articles. */
class ClientMatrixTest {

    private static final String ROOT = "w3svc/1/ROOT";

    @ParameterizedTest(name = "IIS {0}, AuthFlags {1}, \"{2}\": {3}")
    @CsvSource({
        "4.0, 5,    NTLM,             fails works fails fails works",
        "5.0, 5,    NTLM,             fails works fails fails works",
        "5.0, 5,    'Negotiate,NTLM', works works fails fails works",
        "4.0, 5,    'Negotiate,NTLM', fails works fails fails works",
        "5.0, 4,    'Negotiate,NTLM', works works fails fails fails",
        "5.0, 4,    Negotiate,        works fails fails fails fails",
        "5.0, 6,    Negotiate,        works falls-back works falls-back fails",
        "5.0, 1,    'Negotiate,NTLM', fails fails fails fails works",
        "5.0, 2,    'Negotiate,NTLM', fails falls-back works falls-back fails",
        "5.0, 16,   NTLM,             fails fails fails works fails",
        "4.0, 16,   NTLM,             fails fails fails fails fails",
        "5.0, 4,    'Negotiate,ntlm', works may-fail fails fails fails",
        "5.0, 4,    'negotiate,NTLM', may-fail works fails fails fails",
        "5.0, 4,    'Negotiate, NTLM', works fails fails fails fails",
        "5.0, 4,    'NTLM , Negotiate', fails fails fails fails fails",
        "5.0, 4,    'ntlm,NTLM',      fails works fails fails fails",
        "5.0, 4,    Kerberos,         fails fails fails fails fails",
        "5.0, 4,    '',               fails fails fails fails fails",
        "5.0, 0,    'Negotiate,NTLM', fails fails fails fails fails"
    })
    void kerberosNtlmBasicDigestAnonymous(String version, long flags, String list, String expected) {
        Web web = Web.iis4().number("w3svc", "AuthFlags", flags).text("w3svc", "NTAuthenticationProviders", list);
        assertThat(results(web.logon(ROOT, IisVersion.parse(version).orElseThrow())))
                .isEqualTo(expected);
    }

    @Test
    void everyVerdictSaysWhyAndWhoSaysSo() {
        for (long flags = 0; flags < 32; flags++) {
            Web web = Web.iis4().number("w3svc", "AuthFlags", flags);
            web.logon(ROOT, V5).clients().values().forEach(verdict -> {
                assertThat(verdict.reason()).endsWith(".").hasSizeGreaterThan(10);
                assertThat(verdict.inferred() || !verdict.references().isEmpty())
                        .isTrue();
            });
        }
    }

    @Test
    void aHostHeaderThatIsNotTheComputersNameNeedsAnSpn() {
        Web web = Web.iis4().text("w3svc", "NTAuthenticationProviders", "Negotiate,NTLM");
        Verdict foreign = kerberos(web, HostMatch.FOREIGN);
        assertThat(foreign.result()).isEqualTo(Verdict.Result.FAILS);
        assertThat(foreign.reason()).contains("401.3");
        assertThat(foreign.references()).containsExactly("Q294382");
        assertThat(kerberos(web, HostMatch.SOME_FOREIGN).result()).isEqualTo(Verdict.Result.MAY_FAIL);
        assertThat(kerberos(web, HostMatch.COMPUTER).result()).isEqualTo(Verdict.Result.WORKS);
    }

    @Test
    void nothingIsPublishedOfAddresses() {
        Web web = Web.iis4().text("w3svc", "NTAuthenticationProviders", "Negotiate,NTLM");
        ComputerName computer = new ComputerName(Optional.of("WEB1"));
        for (String host : List.of("10.0.0.1", "::1", "localhost")) {
            Verdict verdict = kerberos(web, computer.match(host));
            assertThat(verdict.result()).as(host).isEqualTo(Verdict.Result.FAILS);
            assertThat(verdict.inferred()).as(host).isTrue();
        }
        assertThat(kerberos(web, computer.match("www.exair.com")).inferred()).isFalse();
        assertThat(new ComputerName(Optional.of("LOCALHOST")).match("localhost"))
                .isEqualTo(HostMatch.COMPUTER);
    }

    @Test
    void clientsOfNt4DoNotCareForHostHeaders() {
        Web web = Web.iis4().text("w3svc", "NTAuthenticationProviders", "Negotiate,NTLM");
        assertThat(at(web, HostMatch.FOREIGN).get(Client.NTLM).result()).isEqualTo(Verdict.Result.WORKS);
    }

    @Test
    void ntlmNeedsKeepAlives() {
        Web web = Web.iis4().number("w3svc", "AllowKeepAlive", 0).number("w3svc", "AuthFlags", 6);
        assertThat(web.logon(ROOT, V4).clients().get(Client.NTLM))
                .returns(Verdict.Result.FAILS, Verdict::result)
                .returns(false, Verdict::inferred)
                .extracting(Verdict::reason)
                .asString()
                .contains("401.5");
        assertThat(web.logon(ROOT, V5).clients().get(Client.NTLM).inferred()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "w3svc,   NTLM,               negotiate",
        "w3svc/1, NTLM,               negotiate-overrides",
        "w3svc,   'Negotiate , NTLM', normalise-provider-list",
        "w3svc,   ntlm,               normalise-provider-list"
    })
    void theStepThatMendsTheListIsNamed(String at, String list, String step) {
        Web web = Web.iis4().text(at, "NTAuthenticationProviders", list);
        assertThat(web.logon(ROOT, V5).clients().get(Client.KERBEROS).step()).contains(step);
        assertThat(web.logon(ROOT, V4).clients().get(Client.KERBEROS).step())
                .as("a server of 4.0 is not upgraded yet")
                .isEmpty();
    }

    private static Verdict kerberos(Web web, HostMatch hosts) {
        return at(web, hosts).get(Client.KERBEROS);
    }

    private static Map<Client, Verdict> at(Web web, HostMatch hosts) {
        return WireView.at(web.metabase(), KeyPath.of(ROOT), V5, hosts).logon().clients();
    }

    private static String results(Logon logon) {
        return Arrays.stream(Client.values())
                .map(client -> logon.clients().get(client).result().label().replace(' ', '-'))
                .collect(Collectors.joining(" "));
    }
}
