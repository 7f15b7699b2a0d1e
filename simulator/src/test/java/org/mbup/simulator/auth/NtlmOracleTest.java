package org.mbup.simulator.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.sasl.AuthorizeCallback;
import javax.security.sasl.RealmCallback;
import javax.security.sasl.Sasl;
import javax.security.sasl.SaslClient;
import javax.security.sasl.SaslException;
import javax.security.sasl.SaslServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mbup.metabase.IisVersion;
import org.mbup.wire.Authentication;

/** The JDK's own NTLM on the other side: its client logs on here, and our test client logs on there. */
class NtlmOracleTest {

    private static final Authentication NTLM = Requests.configured(Requests.NTLM, "NTLM");

    @ParameterizedTest
    @CsvSource({"LM/NTLM, NTLMv1", "NTLM2, NTLM2 session", "LMv2/NTLMv2, NTLMv2"})
    void theClientOfTheJdkLogsOn(String version, String mechanism) throws SaslException {
        assertThat(logon(version, "Wonder:land")).isInstanceOfSatisfying(LogonOutcome.LoggedOn.class, user -> {
            assertThat(user.mechanism()).isEqualTo(mechanism);
            assertThat(user.user()).isEqualTo("CORP\\alice");
        });
        assertThat(logon(version, "wrong")).isInstanceOf(LogonOutcome.Refused.class);
    }

    private static LogonOutcome logon(String version, String password) throws SaslException {
        SaslClient client = Sasl.createSaslClient(
                new String[] {"NTLM"},
                null,
                "http",
                "webserver1",
                Map.of("com.sun.security.sasl.ntlm.version", version),
                answers("alice", password));
        ConnectionLogon server = Requests.logons().connection();
        LogonOutcome.Refused leg = (LogonOutcome.Refused)
                server.next(Requests.get(header(client.evaluateChallenge(new byte[0]))), NTLM, IisVersion.V5_0);
        byte[] challenge = Base64.getDecoder().decode(leg.challenges().get(0).substring("NTLM ".length()));
        return server.next(Requests.get(header(client.evaluateChallenge(challenge))), NTLM, IisVersion.V5_0);
    }

    private static String header(byte[] token) {
        return "NTLM " + Base64.getEncoder().encodeToString(token);
    }

    /** What the JDK's server lets in, ours does, and the other way round. */
    @ParameterizedTest
    @CsvSource({"V1, Wonder:land, true", "SESSION, Wonder:land, true", "V2, Wonder:land, true", "V2, wonder, false"})
    void theServerOfTheJdkAgrees(NtlmKind kind, String password, boolean letIn) throws SaslException {
        SaslServer server = Sasl.createSaslServer("NTLM", "http", "CORP", Map.of(), answers("alice", "Wonder:land"));
        NtlmClient client = NtlmClient.of(kind, "CORP", "alice", password);
        byte[] challenge = server.evaluateResponse(token(client.first("NTLM")));
        byte[] last = token(client.last("NTLM", header(challenge)));
        boolean complete;
        try {
            server.evaluateResponse(last);
            complete = server.isComplete();
        } catch (SaslException e) {
            complete = false;
        }
        assertThat(complete).isEqualTo(letIn);
        NtlmChallenge asked =
                NtlmChallenge.answer(new NtlmMessage(challenge).number(20), Arrays.copyOfRange(challenge, 24, 32));
        assertThat(NtlmResponse.of(new NtlmMessage(last), asked)
                        .proves(Requests.USERS.find("CORP", "alice").orElseThrow(), asked))
                .isEqualTo(letIn);
    }

    private static byte[] token(String header) {
        return Base64.getDecoder().decode(header.substring("NTLM ".length()));
    }

    private static CallbackHandler answers(String user, String password) {
        return callbacks -> {
            for (Callback callback : callbacks) {
                if (callback instanceof NameCallback name) {
                    name.setName(user);
                } else if (callback instanceof PasswordCallback secret) {
                    secret.setPassword(password.toCharArray());
                } else if (callback instanceof RealmCallback realm) {
                    realm.setText("CORP");
                } else if (callback instanceof AuthorizeCallback who) {
                    who.setAuthorized(true);
                }
            }
        };
    }

    @Test
    void theJdkHasItsNtlm() throws SaslException {
        assertThat(Sasl.createSaslServer("NTLM", "http", "CORP", Map.of(), answers("a", "b")))
                .isNotNull();
    }
}
