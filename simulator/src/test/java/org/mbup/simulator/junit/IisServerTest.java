package org.mbup.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The extension as people use it: a test of a client against a server of the time. */
@IisServer(value = "iis4-default", users = "CORP\\alice:Wonderl4nd", adsutil = "set w3svc/AuthFlags 6")
@Timeout(60)
class IisServerTest {

    @Test
    void aServerIsThereWithItsAccounts(RunningIis iis, URI server) throws IOException, InterruptedException {
        assertThat(server).isEqualTo(iis.uri());
        assertThat(iis.get("/").statusCode()).isEqualTo(401);
        assertThat(iis.get("/", "Authorization", iis.basic()).body()).contains("User: CORP\\alice");
    }

    @Test
    void theUpgradeLeavesTheSymptomAndTheCureTakesItAway(RunningIis iis) throws IOException {
        assertThat(iis.challenges("/")).containsExactly("NTLM", "Basic realm=\"localhost\"");
        iis.upgrade();
        assertThat(iis.probe("/").server()).contains("Microsoft-IIS/5.0");
        assertThat(iis.challenges("/")).containsExactly("NTLM", "Basic realm=\"localhost\"");
        iis.adsutil("set w3svc/NTAuthenticationProviders \"Negotiate,NTLM\"");
        assertThat(iis.challenges("/")).containsExactly("Negotiate", "NTLM", "Basic realm=\"localhost\"");
    }

    @Test
    void eachTestBeginsAsConfigured(RunningIis iis) throws IOException {
        assertThat(iis.challenges("/")).hasSize(2);
        iis.upgrade("negotiate");
        assertThat(iis.challenges("/")).hasSize(3);
        assertThat(iis.probe("/").server()).contains("Microsoft-IIS/5.0");
    }

    @Test
    void whatTheScriptRefusesIsToldToTheTest(RunningIis iis) {
        assertThatThrownBy(() -> iis.adsutil("set w3svc/NoSuchProperty 1"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> iis.adsutil("")).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(iis::kdc).hasMessageContaining("kerberos = true");
    }

    @Nested
    class InANestedClass {

        @Test
        void theServerIsTheSame(RunningIis iis) {
            assertThat(iis.users()).hasSize(1);
        }
    }
}
