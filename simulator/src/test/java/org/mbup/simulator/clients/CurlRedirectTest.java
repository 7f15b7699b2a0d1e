package org.mbup.simulator.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mbup.simulator.Serving;
import org.mbup.simulator.Web;

/** curl goes where HttpRedirect sends it. */
@Timeout(120)
class CurlRedirectTest {

    @BeforeAll
    static void needed() {
        assumeTrue(Curl.installed() || System.getProperty("mbup.curl") != null, "needs curl with NTLM and SPNEGO");
    }

    @Test
    void toTheDestinationOfItsWildcard() throws IOException {
        Web web = Web.open().text("w3svc/1/ROOT/old", "HttpRedirect", "*;/old/*.htm;/new/$0.asp$Q,PERMANENT");
        try (Serving serving = Serving.of(web)) {
            String port = Integer.toString(serving.uri().getPort());
            Curl curl = follow(serving, "old/a%20b.htm?n=1");
            assertThat(curl.status()).isEqualTo(200);
            assertThat(curl.output())
                    .contains("HTTP/1.1 301 Moved Permanently")
                    .contains("Location: http://localhost:" + port + "/new/a%20b.asp?n=1");
            assertThat(follow(serving, "old/a.gif").output()).doesNotContain("Location:");
        }
    }

    /** A parent that is sent to its child: round in circles, unless CHILD_ONLY is set. */
    @Test
    void onceToAChildAndRoundInCirclesWithoutChildOnly() throws IOException {
        Web web = Web.open().text("w3svc/1/ROOT", "HttpRedirect", "/newhome,CHILD_ONLY");
        try (Serving serving = Serving.of(web)) {
            Curl once = follow(serving, "a.htm");
            assertThat(once.status()).isEqualTo(200);
            assertThat(once.output().split("HTTP/1.1 302", -1)).hasSize(2);
            serving.server()
                    .replace(Web.open()
                            .text("w3svc/1/ROOT", "HttpRedirect", "/newhome")
                            .snapshot());
            Curl round = follow(serving, "a.htm");
            assertThat(round.status()).isEqualTo(302);
            assertThat(round.output()).contains("/newhome/newhome/newhome/a.htm");
        }
    }

    private static Curl follow(Serving serving, String path) throws IOException {
        return Curl.ask(List.of(), "-L", "--max-redirs", "5", serving.uri() + path);
    }
}
