package org.mbup.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mbup.wire.Web.V4;
import static org.mbup.wire.Web.V5;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mbup.metabase.Attributes;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Value;

/** The lines of a 401, by the published traces. */
class ChallengeTest {

    private static final String ROOT = "w3svc/1/ROOT";

    @Test
    void theTraceOfACleanWindows2000() {
        assertThat(lines(providers("Negotiate,NTLM"), V5, "x"))
                .containsExactly("WWW-Authenticate: Negotiate", "WWW-Authenticate: NTLM");
    }

    @Test
    void theTraceOfAServerUpgradedFromNt4() {
        assertThat(lines(Web.iis4(), V5, "x")).containsExactly("WWW-Authenticate: NTLM");
        assertThat(lines(Web.iis4(), V4, "x")).containsExactly("WWW-Authenticate: NTLM");
    }

    @ParameterizedTest
    @CsvSource({
        "'Negotiate,NTLM', exchange.somedomain.com, Negotiate|NTLM|Basic realm=\"exchange.somedomain.com\"",
        "NTLM, homeserver, NTLM|Basic realm=\"homeserver\"",
        "'Negotiate,NTLM', 172.20.33.130, Negotiate|NTLM|Basic realm=\"172.20.33.130\"",
        "'Negotiate,NTLM', localhost, Negotiate|NTLM|Basic realm=\"localhost\""
    })
    void theTracesWithBasicHaveItLast(String list, String host, String expected) {
        Web web = providers(list).number(ROOT, "AuthFlags", 6);
        assertThat(lines(web, V5, host))
                .containsExactly(List.of(expected.split("\\|")).stream()
                        .map("WWW-Authenticate: "::concat)
                        .toArray(String[]::new));
        assertThat(web.logon(ROOT, V5).challenges()).noneMatch(Challenge::inferred);
    }

    @Test
    void theSecondLegOfNtlmOffersNothingElse() {
        Challenge ntlm = Web.iis4().logon(ROOT, V5).challenges().get(0);
        assertThat(ntlm.continued("TlRMTVNTUAAC")).isEqualTo("NTLM TlRMTVNTUAAC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NTLM,Negotiate", "Negotiate,ntlm", "ntlm", "NEGOTIATE", "Kerberos"})
    void orderAndLetterCaseAreThoseOfTheList(String list) {
        assertThat(lines(providers(list), V5, "x"))
                .containsExactly(List.of(list.split(",")).stream()
                        .map("WWW-Authenticate: "::concat)
                        .toArray(String[]::new));
    }

    @Test
    void aBlankInTheListIsKeptAndMarkedAsInferred() {
        Logon logon = providers("Negotiate, NTLM").logon(ROOT, V5);
        assertThat(logon.lines()).containsExactly("WWW-Authenticate: Negotiate", "WWW-Authenticate:  NTLM");
        assertThat(logon.challenges().stream().map(Challenge::inferred)).containsExactly(false, true);
    }

    @Test
    void digestIsOfIis5AndItsPlaceIsInferred() {
        Web web = providers("NTLM").number(ROOT, "AuthFlags", 0x16).text(ROOT, "Realm", "exair.com");
        assertThat(lines(web, V4, "x"))
                .containsExactly("WWW-Authenticate: NTLM", "WWW-Authenticate: Basic realm=\"exair.com\"");
        assertThat(lines(web, V5, "x"))
                .containsExactly(
                        "WWW-Authenticate: NTLM",
                        "WWW-Authenticate: Digest qop=\"auth\",algorithm=MD5-sess,nonce=\"<nonce>\",charset=utf-8,"
                                + "realm=\"exair.com\"",
                        "WWW-Authenticate: Basic realm=\"exair.com\"");
        assertThat(web.logon(ROOT, V5).challenges().get(1).inferred()).isTrue();
    }

    @Test
    void whatIsNotTurnedOnIsNotOffered() {
        assertThat(Web.iis4().number(ROOT, "AuthFlags", 1).logon(ROOT, V5).lines())
                .isEmpty();
        assertThat(Web.iis4()
                        .number(ROOT, "AuthFlags", 1)
                        .logon(ROOT, V5)
                        .ifIntegrated()
                        .orElseThrow()
                        .lines())
                .containsExactly("WWW-Authenticate: NTLM");
        assertThat(Web.iis4().logon(ROOT, V5).ifIntegrated()).isEmpty();
    }

    @Test
    void aListNobodySetIsTheDocumentedEmptyOne() {
        Web web = new Web().number("w3svc", "AuthFlags", 4).site(1, ":80:");
        assertThat(web.logon(ROOT, V5).lines()).isEmpty();
        assertThat(web.logon(ROOT, V4).authentication().origin()).isEqualTo(Authentication.Origin.DEFAULT);
    }

    @Test
    void noValueEndsALineOrLeavesItsQuotes() {
        Web web = providers("NTLM\r\nX-Evil: 1").number(ROOT, "AuthFlags", 6).text(ROOT, "Realm", "a\"b\\c\r\nd");
        assertThat(lines(web, V5, "x"))
                .containsExactly("WWW-Authenticate: NTLMX-Evil: 1", "WWW-Authenticate: Basic realm=\"a\\\"b\\\\cd\"");
    }

    @Test
    void aSecretIsNotSent() {
        Web web = Web.iis4()
                .with(
                        ROOT,
                        "NTAuthenticationProviders",
                        new Value.Text("hush"),
                        Attributes.INHERIT.and(Attributes.SECURE));
        assertThat(lines(web, V5, "x")).noneMatch(line -> line.contains("hush"));
    }

    @Test
    void aListOfAnyLengthGivesAFewLines() {
        assertThat(lines(providers("NTLM,".repeat(100_000)), V5, "x")).hasSize(Provider.MOST);
    }

    @Test
    void theStatusLineIsThatOfTheTraceAndInferredFor4() {
        assertThat(Web.iis4().logon(ROOT, V5).refusal().line()).isEqualTo("HTTP/1.1 401 Access Denied");
        assertThat(Web.iis4().logon(ROOT, V5).refusal().inferred()).isFalse();
        assertThat(Web.iis4().logon(ROOT, V4).refusal().inferred()).isTrue();
        assertThat(Web.iis4().logon(ROOT, V5).refusal().number()).isEqualTo("401.2");
        assertThat(Web.iis4().logon(ROOT, V5).first().number()).isEqualTo("200");
        assertThat(Web.iis4()
                        .number(ROOT, "AuthFlags", 4)
                        .logon(ROOT, V5)
                        .first()
                        .code())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"64, true, true", "128, false, true", "256, false, true", "0, false, false"})
    void aLogonHoldsForTheConnectionOrTheRequest(long persistence, boolean direct, boolean throughProxy) {
        Authentication logon = Web.iis4()
                .number("w3svc", "AuthPersistence", persistence)
                .logon(ROOT, V5)
                .authentication();
        assertThat(logon.endsWithRequest(false)).isEqualTo(direct);
        assertThat(logon.endsWithRequest(true)).isEqualTo(throughProxy);
    }

    private static Web providers(String list) {
        return Web.iis4().text("w3svc", "NTAuthenticationProviders", list);
    }

    private static List<String> lines(Web web, IisVersion version, String host) {
        return web.logon(ROOT, version).challenges().stream()
                .map(challenge -> challenge.line(host))
                .toList();
    }
}
