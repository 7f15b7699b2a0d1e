package org.mbup.simulator.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mbup.simulator.auth.Requests.basic;
import static org.mbup.simulator.auth.Requests.configured;
import static org.mbup.simulator.auth.Requests.get;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mbup.metabase.IisVersion;
import org.mbup.wire.Authentication;
import org.mbup.wire.Scheme;

class BasicLogonTest {

    private static final Authentication BASIC = configured(Requests.BASIC, "");

    private static LogonOutcome ask(Authentication configured, String... authorization) {
        return Requests.logons().connection().next(get(authorization), configured, IisVersion.V4_0);
    }

    private static LogonOutcome.LoggedOn as(String user) {
        return new LogonOutcome.LoggedOn(Scheme.BASIC, "Basic", user, List.of());
    }

    @Test
    void asksWithTheRealmThatIsSetElseWithTheNameAskedFor() {
        assertThat(ask(BASIC))
                .isEqualTo(new LogonOutcome.Refused(
                        2,
                        List.of("Basic realm=\"webserver1\""),
                        false,
                        "The page asks for a logon, and the request has none."));
        LogonOutcome.Refused named = (LogonOutcome.Refused) ask(Requests.withRealm(BASIC, "exair", ""));
        assertThat(named.challenges()).containsExactly("Basic realm=\"exair\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CORP\\alice", "alice", "corp\\ALICE"})
    void letsInWhoHasThePassword(String account) {
        assertThat(ask(BASIC, basic(account, "Wonder:land"))).isEqualTo(as("CORP\\alice"));
    }

    @Test
    void refusesAnotherPasswordAndAnUnknownUser() {
        assertThat(((LogonOutcome.Refused) ask(BASIC, basic("alice", "wonder:land"))).substatus())
                .isEqualTo(1);
        assertThat(((LogonOutcome.Refused) ask(BASIC, basic("nobody", "\0"))).substatus())
                .isEqualTo(1);
        assertThat(((LogonOutcome.Refused) ask(BASIC, basic("", "\0"))).substatus())
                .isEqualTo(1);
    }

    @Test
    void takesANameWithoutADomainForOneOfDefaultLogonDomain() {
        assertThat(ask(Requests.withRealm(BASIC, "", "CORP"), basic("alice", "Wonder:land")))
                .isEqualTo(as("CORP\\alice"));
        assertThat(ask(Requests.withRealm(BASIC, "", "CORP"), basic("bob", "Builder 1")))
                .isInstanceOf(LogonOutcome.Refused.class);
        assertThat(ask(Requests.withRealm(BASIC, "", "CORP"), basic("web1\\bob", "Builder 1")))
                .isEqualTo(as("bob"));
    }

    @Test
    void understandsUtf8AndLatin1() {
        assertThat(ask(BASIC, basic("CORP\\zoë", "Größe"))).isEqualTo(as("CORP\\zoë"));
        byte[] latin = "CORP\\zoë:Größe".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(ask(BASIC, "basic   " + Base64.getEncoder().encodeToString(latin)))
                .isEqualTo(as("CORP\\zoë"));
    }

    @Test
    void refusesBasicWhereItIsOff() {
        LogonOutcome.Refused refused =
                (LogonOutcome.Refused) ask(configured(Requests.NTLM, "NTLM"), basic("alice", "Wonder:land"));
        assertThat(refused.substatus()).isEqualTo(2);
        assertThat(refused.challenges()).containsExactly("NTLM");
    }

    @Test
    void doesNotHoldForTheConnection() {
        ConnectionLogon connection = Requests.logons().connection();
        assertThat(connection.next(get(basic("alice", "Wonder:land")), BASIC, IisVersion.V4_0))
                .isEqualTo(as("CORP\\alice"));
        assertThat(connection.next(get(), BASIC, IisVersion.V4_0)).isInstanceOf(LogonOutcome.Refused.class);
    }

    @Test
    void anonymousIsForRequestsWithoutCredentials() {
        Authentication both = configured(Requests.ANONYMOUS | Requests.BASIC, "");
        assertThat(ask(both)).isEqualTo(new LogonOutcome.Anonymous());
        assertThat(ask(both, basic("alice", "no"))).isInstanceOf(LogonOutcome.Refused.class);
        assertThat(ask(both, basic("alice", "Wonder:land"))).isEqualTo(as("CORP\\alice"));
    }

    @Test
    void refusesSeveralHeaders() {
        String header = basic("alice", "Wonder:land");
        assertThat(ask(BASIC, header, header)).isInstanceOf(LogonOutcome.Refused.class);
    }
}
