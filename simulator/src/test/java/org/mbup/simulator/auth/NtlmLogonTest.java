package org.mbup.simulator.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mbup.simulator.auth.Requests.configured;
import static org.mbup.simulator.auth.Requests.get;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mbup.metabase.IisVersion;
import org.mbup.wire.Authentication;
import org.mbup.wire.Scheme;

class NtlmLogonTest {

    private static final Authentication NTLM = configured(Requests.NTLM, "NTLM");

    private static LogonOutcome.LoggedOn alice(Scheme scheme, String mechanism) {
        return new LogonOutcome.LoggedOn(scheme, mechanism, "CORP\\alice", List.of());
    }

    /** A whole handshake; the last outcome. */
    private static LogonOutcome handshake(
            ConnectionLogon connection, NtlmClient client, String scheme, Authentication configured) {
        LogonOutcome second = connection.next(get(client.first(scheme)), configured, IisVersion.V5_0);
        assertThat(second).isInstanceOf(LogonOutcome.Refused.class);
        LogonOutcome.Refused leg = (LogonOutcome.Refused) second;
        assertThat(leg.continued()).isTrue();
        assertThat(leg.challenges()).hasSize(1);
        return connection.next(get(client.last(scheme, leg.challenges().get(0))), configured, IisVersion.V5_0);
    }

    private static LogonOutcome handshake(NtlmClient client) {
        return handshake(Requests.logons().connection(), client, "NTLM", NTLM);
    }

    @ParameterizedTest
    @EnumSource(value = NtlmKind.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void letsInEachKindOfProof(NtlmKind kind) {
        assertThat(handshake(NtlmClient.alice(kind))).isEqualTo(alice(Scheme.NTLM, kind.toString()));
        assertThat(handshake(NtlmClient.of(kind, "", "bob", "Builder 1")))
                .isEqualTo(new LogonOutcome.LoggedOn(Scheme.NTLM, kind.toString(), "bob", List.of()));
        assertThat(handshake(NtlmClient.of(kind, "corp", "ZOË", "Größe"))).isInstanceOf(LogonOutcome.LoggedOn.class);
        assertThat(handshake(new NtlmClient(kind, "CORP", "alice", "Wonder:land", false)))
                .isEqualTo(alice(Scheme.NTLM, kind.toString()));
    }

    @ParameterizedTest
    @EnumSource(NtlmKind.class)
    void refusesAnotherPasswordUserOrDomain(NtlmKind kind) {
        assertThat(handshake(NtlmClient.of(kind, "CORP", "alice", "wonder:land")))
                .isInstanceOf(LogonOutcome.Refused.class);
        assertThat(handshake(NtlmClient.of(kind, "CORP", "bob", "Builder 1"))).isInstanceOf(LogonOutcome.Refused.class);
        assertThat(handshake(NtlmClient.of(kind, "", "", "\0"))).isInstanceOf(LogonOutcome.Refused.class);
    }

    @Test
    void refusesAClientWithoutCredentials() {
        LogonOutcome outcome = handshake(NtlmClient.alice(NtlmKind.NONE));
        assertThat(((LogonOutcome.Refused) outcome).challenges()).containsExactly("NTLM");
    }

    @Test
    void letsInOnlyTheSecondVersionWhereThatIsAskedFor() {
        Logons strict = Requests.logons().onlyNtlmV2();
        assertThat(handshake(strict.connection(), NtlmClient.alice(NtlmKind.V2), "NTLM", NTLM))
                .isEqualTo(alice(Scheme.NTLM, "NTLMv2"));
        assertThat(handshake(strict.connection(), NtlmClient.alice(NtlmKind.V1), "NTLM", NTLM))
                .isInstanceOf(LogonOutcome.Refused.class);
        assertThat(handshake(strict.connection(), NtlmClient.alice(NtlmKind.SESSION), "NTLM", NTLM))
                .isInstanceOf(LogonOutcome.Refused.class);
    }

    @Test
    void aChallengeIsForItsConnectionAndForOneAnswer() {
        NtlmClient client = NtlmClient.alice(NtlmKind.V2);
        ConnectionLogon connection = Requests.logons().connection();
        LogonOutcome.Refused leg =
                (LogonOutcome.Refused) connection.next(get(client.first("NTLM")), NTLM, IisVersion.V5_0);
        String last = client.last("NTLM", leg.challenges().get(0));
        assertThat(Requests.logons().connection().next(get(last), NTLM, IisVersion.V5_0))
                .isInstanceOf(LogonOutcome.Refused.class);
        assertThat(connection.next(get(last), NTLM, IisVersion.V5_0)).isInstanceOf(LogonOutcome.LoggedOn.class);
        assertThat(connection.next(get(last), NTLM, IisVersion.V5_0)).isInstanceOf(LogonOutcome.Refused.class);
    }

    @Test
    void anotherRequestInBetweenEndsTheHandshake() {
        NtlmClient client = NtlmClient.alice(NtlmKind.V2);
        for (LogonRequest between : List.of(get(), get("NTLM ?"), get("Basic eDp5"), get("Negotiate AAAA"), get(""))) {
            ConnectionLogon connection = Requests.logons().connection();
            LogonOutcome.Refused leg =
                    (LogonOutcome.Refused) connection.next(get(client.first("NTLM")), NTLM, IisVersion.V5_0);
            connection.next(between, NTLM, IisVersion.V5_0);
            String last = client.last("NTLM", leg.challenges().get(0));
            assertThat(connection.next(get(last), NTLM, IisVersion.V5_0)).isInstanceOf(LogonOutcome.Refused.class);
        }
    }

    @Test
    void theLogonHoldsForTheConnectionWhereItsSchemeIsOffered() {
        ConnectionLogon connection = Requests.logons().connection();
        handshake(connection, NtlmClient.alice(NtlmKind.V2), "NTLM", NTLM);
        assertThat(connection.next(get(), NTLM, IisVersion.V5_0)).isEqualTo(alice(Scheme.NTLM, "NTLMv2"));
        assertThat(connection.next(get(), configured(Requests.BASIC, ""), IisVersion.V5_0))
                .isInstanceOf(LogonOutcome.Refused.class);
        assertThat(connection.next(get(), NTLM, IisVersion.V5_0)).isEqualTo(alice(Scheme.NTLM, "NTLMv2"));
    }

    @Test
    void aFailedLogonEndsTheOneBefore() {
        ConnectionLogon connection = Requests.logons().connection();
        handshake(connection, NtlmClient.alice(NtlmKind.V2), "NTLM", NTLM);
        handshake(connection, NtlmClient.of(NtlmKind.V2, "CORP", "alice", "no"), "NTLM", NTLM);
        assertThat(connection.next(get(), NTLM, IisVersion.V5_0)).isInstanceOf(LogonOutcome.Refused.class);
    }

    @Test
    void theLogonIsOverWithItsRequestWhereAuthPersistenceSaysSo() {
        Authentication single = Requests.persisting(NTLM, Requests.SINGLE_REQUEST);
        ConnectionLogon connection = Requests.logons().connection();
        assertThat(handshake(connection, NtlmClient.alice(NtlmKind.V2), "NTLM", single))
                .isInstanceOf(LogonOutcome.LoggedOn.class);
        assertThat(connection.next(get(), single, IisVersion.V5_0)).isInstanceOf(LogonOutcome.Refused.class);
    }

    @Test
    void theLogonIsOverForRequestsThroughAProxyWhereAuthPersistenceSaysSo() {
        Authentication single = Requests.persisting(NTLM, Requests.SINGLE_REQUEST_IF_PROXY);
        ConnectionLogon connection = Requests.logons().connection();
        handshake(connection, NtlmClient.alice(NtlmKind.V2), "NTLM", single);
        assertThat(connection.next(get(), single, IisVersion.V5_0)).isInstanceOf(LogonOutcome.LoggedOn.class);
        assertThat(connection.next(Requests.throughProxy(), single, IisVersion.V5_0))
                .isInstanceOf(LogonOutcome.Refused.class);
    }

    @Test
    void rawMessagesInsideNegotiateAreTakenFrom50On() {
        Authentication negotiate = configured(Requests.NTLM, "Negotiate,NTLM");
        assertThat(handshake(Requests.logons().connection(), NtlmClient.alice(NtlmKind.V2), "Negotiate", negotiate))
                .isEqualTo(alice(Scheme.NEGOTIATE, "NTLMv2"));
        LogonOutcome early = Requests.logons()
                .connection()
                .next(get(NtlmClient.alice(NtlmKind.V2).first("Negotiate")), negotiate, IisVersion.V4_0);
        assertThat(((LogonOutcome.Refused) early).continued()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Wonder:land, true", "wonder:land, false"})
    void messagesInTheEnvelopeOfSpnegoAreTakenAndAnsweredInOne(String password, boolean letIn) {
        Authentication negotiate = configured(Requests.NTLM, "Negotiate,NTLM");
        NtlmClient client = NtlmClient.of(NtlmKind.V2, "CORP", "alice", password);
        ConnectionLogon connection = Requests.logons().connection();
        String first = SpnegoClient.first(client.first("Negotiate"));
        LogonOutcome.Refused leg = (LogonOutcome.Refused) connection.next(get(first), negotiate, IisVersion.V5_0);
        assertThat(leg.continued()).isTrue();
        String last =
                client.last("Negotiate", SpnegoClient.content(leg.challenges().get(0)));
        LogonOutcome outcome = connection.next(get(SpnegoClient.later(last)), negotiate, IisVersion.V5_0);
        assertThat(outcome instanceof LogonOutcome.LoggedOn).isEqualTo(letIn);
        if (outcome instanceof LogonOutcome.LoggedOn user) {
            assertThat(user.user()).isEqualTo("CORP\\alice");
            assertThat(user.scheme()).isEqualTo(Scheme.NEGOTIATE);
            assertThat(user.challenges()).containsExactly("Negotiate oQcwBaADCgEA");
        }
    }

    @Test
    void aHandshakeIsOfOneScheme() {
        Authentication both = configured(Requests.NTLM, "Negotiate,NTLM");
        NtlmClient client = NtlmClient.alice(NtlmKind.V2);
        ConnectionLogon connection = Requests.logons().connection();
        LogonOutcome.Refused leg =
                (LogonOutcome.Refused) connection.next(get(client.first("NTLM")), both, IisVersion.V5_0);
        String last = client.last("Negotiate", leg.challenges().get(0));
        assertThat(connection.next(get(last), both, IisVersion.V5_0)).isInstanceOf(LogonOutcome.Refused.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NTLM|NTLM ",
                "'Negotiate,NTLM'|NTLM ",
                "ntlm|ntlm ",
                "'ntlm,NTLM'|NTLM ",
                "'Negotiate, NTLM'|",
                "Negotiate|"
            },
            ignoreLeadingAndTrailingWhitespace = false)
    void theProviderListDecidesWhetherNtlmIsTaken(String providers, String begins) {
        LogonOutcome.Refused leg = (LogonOutcome.Refused) Requests.logons()
                .connection()
                .next(
                        get(NtlmClient.alice(NtlmKind.V2).first("NTLM")),
                        configured(Requests.NTLM, providers),
                        IisVersion.V5_0);
        assertThat(leg.continued()).isEqualTo(begins != null);
        if (begins != null) {
            assertThat(leg.challenges().get(0)).startsWith(begins + "TlRMTVNTUAAC");
        } else {
            assertThat(leg.substatus()).isEqualTo(2);
            assertThat(leg.challenges()).containsExactly(providers.split(","));
        }
    }

    @Test
    void needsKeepAlives() {
        LogonOutcome outcome = Requests.logons()
                .connection()
                .next(
                        get(NtlmClient.alice(NtlmKind.V2).first("NTLM")),
                        Requests.withoutKeepAlive(NTLM),
                        IisVersion.V4_0);
        assertThat(((LogonOutcome.Refused) outcome).substatus()).isEqualTo(5);
        assertThat(((LogonOutcome.Refused) outcome).continued()).isFalse();
    }
}
