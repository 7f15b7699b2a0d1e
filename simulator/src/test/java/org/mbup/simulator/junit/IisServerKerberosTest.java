package org.mbup.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mbup.simulator.kdc.TicketClient;

/** The extension with a KDC: a ticket is of no use until the list has Negotiate. */
@IisServer(users = "alice:Wonderl4nd", adsutil = "set w3svc/AuthFlags 4", kerberos = true)
@Timeout(120)
class IisServerKerberosTest {

    @Test
    void aTicketLogsOnOnceTheCureIsApplied(RunningIis iis) throws IOException, InterruptedException {
        iis.upgrade();
        assertThat(iis.get("/", "Authorization", ticket(iis)).statusCode()).isEqualTo(401);
        iis.adsutil("set w3svc/NTAuthenticationProviders \"Negotiate,NTLM\"");
        assertThat(iis.get("/", "Authorization", ticket(iis)).body()).contains("User: alice@IIS.TEST");
    }

    private static String ticket(RunningIis iis) {
        TicketClient client = new TicketClient(
                iis.kdc().configuration(), iis.kdc().ticketCache(iis.users().get(0)));
        return "Negotiate " + Base64.getEncoder().encodeToString(client.token("localhost"));
    }
}
