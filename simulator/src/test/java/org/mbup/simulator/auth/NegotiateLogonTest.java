package org.mbup.simulator.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mbup.simulator.auth.Requests.configured;
import static org.mbup.simulator.auth.Requests.get;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mbup.metabase.IisVersion;
import org.mbup.problem.ProblemException;
import org.mbup.simulator.kdc.KerbyKdc;
import org.mbup.simulator.kdc.Realm;
import org.mbup.simulator.kdc.TicketClient;
import org.mbup.wire.Authentication;
import org.mbup.wire.Scheme;

/** Real tickets of a real KDC. */
class NegotiateLogonTest {

    private static final Authentication NEGOTIATE = configured(Requests.NTLM, "Negotiate,NTLM");

    @TempDir
    private static Path folder;

    private static KerbyKdc kdc;
    private static TicketClient client;
    private static Logons logons;

    @BeforeAll
    static void start() {
        User alice = Requests.USERS.find("CORP", "alice").orElseThrow();
        kdc = KerbyKdc.start(
                new Realm(folder, List.of(alice), List.of("localhost", "web.localhost"), List.of("other.localhost")));
        client = new TicketClient(kdc.configuration(), kdc.ticketCache(alice));
        logons = Logons.of(Requests.USERS, Optional.of(kdc.keytab()));
    }

    @AfterAll
    static void stop() {
        kdc.close();
    }

    private static String header(byte[] token) {
        return "Negotiate " + Base64.getEncoder().encodeToString(token);
    }

    private static LogonOutcome ask(byte[] token, Authentication configured, IisVersion version) {
        return logons.connection().next(get(header(token)), configured, version);
    }

    @Test
    void letsInWhoHasATicketForAnyOfItsNames() {
        for (String host : List.of("localhost", "web.localhost")) {
            assertThat(ask(client.token(host), NEGOTIATE, IisVersion.V5_0))
                    .isInstanceOfSatisfying(LogonOutcome.LoggedOn.class, user -> {
                        assertThat(user.scheme()).isEqualTo(Scheme.NEGOTIATE);
                        assertThat(user.mechanism()).isEqualTo("Kerberos");
                        assertThat(user.user()).isEqualTo("alice@IIS.TEST");
                        assertThat(user.challenges()).hasSize(1);
                        assertThat(user.challenges().get(0)).startsWith("Negotiate oY");
                    });
        }
    }

    @Test
    void aTicketForAnotherComputersNameIs4013() {
        LogonOutcome.Refused refused =
                (LogonOutcome.Refused) ask(client.token("other.localhost"), NEGOTIATE, IisVersion.V5_0);
        assertThat(refused.substatus()).isEqualTo(3);
        assertThat(refused.why()).contains("HTTP/other.localhost@IIS.TEST");
        assertThat(refused.challenges()).containsExactly("Negotiate", "NTLM");
    }

    @Test
    void aNameWithoutAServicePrincipalNameHasNoTicket() {
        assertThatThrownBy(() -> client.token("unknown.localhost"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("HTTP/unknown.localhost@IIS.TEST");
    }

    @Test
    void aValidTicketIsOfNoUseWhereNegotiateIsNotOffered() {
        LogonOutcome.Refused refused = (LogonOutcome.Refused)
                ask(client.token("localhost"), configured(Requests.NTLM, "NTLM"), IisVersion.V5_0);
        assertThat(refused.substatus()).isEqualTo(2);
        assertThat(refused.challenges()).containsExactly("NTLM");
        assertThat(ask(client.token("localhost"), configured(Requests.NTLM, " Negotiate,NTLM"), IisVersion.V5_0))
                .isInstanceOf(LogonOutcome.Refused.class);
    }

    @Test
    void windowsNt4HasNoKerberos() {
        assertThat(ask(client.token("localhost"), NEGOTIATE, IisVersion.V4_0)).isInstanceOf(LogonOutcome.Refused.class);
    }

    @Test
    void aTokenIsGoodForOneRequest() {
        byte[] token = client.token("localhost");
        assertThat(ask(token, NEGOTIATE, IisVersion.V5_0)).isInstanceOf(LogonOutcome.LoggedOn.class);
        assertThat(ask(token, NEGOTIATE, IisVersion.V5_0)).isInstanceOf(LogonOutcome.Refused.class);
    }

    @Test
    void theLogonHoldsForTheConnectionAndSaysItsLastTokenOnce() {
        ConnectionLogon connection = logons.connection();
        connection.next(get(header(client.token("localhost"))), NEGOTIATE, IisVersion.V5_0);
        assertThat(connection.next(get(), NEGOTIATE, IisVersion.V5_0))
                .isEqualTo(new LogonOutcome.LoggedOn(Scheme.NEGOTIATE, "Kerberos", "alice@IIS.TEST", List.of()));
    }

    @Test
    void withoutAKeytabNoTicketIsRead() {
        LogonOutcome outcome =
                Requests.logons().connection().next(get(header(client.token("localhost"))), NEGOTIATE, IisVersion.V5_0);
        assertThat(((LogonOutcome.Refused) outcome).why()).contains("keytab");
        assertThatThrownBy(() -> Logons.of(Requests.USERS, Optional.of(folder.resolve("none"))))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void aCutOrDamagedTicketIsRefused() {
        byte[] token = client.token("localhost");
        for (int length = 1; length < token.length; length += 7) {
            assertThat(ask(Arrays.copyOf(token, length), NEGOTIATE, IisVersion.V5_0))
                    .isInstanceOf(LogonOutcome.Refused.class);
        }
        for (int at = 0; at < token.length; at += 11) {
            byte[] damaged = token.clone();
            damaged[at] ^= 0x55;
            // A change of what is not sealed, the order of mechanisms for example, may leave the ticket valid.
            LogonOutcome outcome = ask(damaged, NEGOTIATE, IisVersion.V5_0);
            if (outcome instanceof LogonOutcome.LoggedOn user) {
                assertThat(user.user()).isEqualTo("alice@IIS.TEST");
                token = client.token("localhost");
            }
        }
    }

    @Test
    void randomBytesInTheEnvelopeAreRefused() {
        Random random = new Random(42);
        byte[] token = client.token("localhost");
        for (int i = 0; i < 300; i++) {
            byte[] bytes = Arrays.copyOf(token, random.nextInt(2000) + 1);
            int kept = random.nextInt(120);
            for (int at = kept; at < bytes.length; at++) {
                bytes[at] = (byte) random.nextInt();
            }
            assertThat(ask(bytes, NEGOTIATE, IisVersion.V5_0)).isInstanceOf(LogonOutcome.Refused.class);
        }
        assertThat(ask(token, NEGOTIATE, IisVersion.V5_0)).isInstanceOf(LogonOutcome.LoggedOn.class);
    }

    @Test
    void readsTheServiceOutOfAToken() {
        assertThat(TicketName.of(client.token("web.localhost"))).contains("HTTP/web.localhost@IIS.TEST");
        assertThat(TicketName.of(new byte[] {0x60, (byte) 0x84, 0x7f, -1, -1, -1}))
                .isEmpty();
    }
}
