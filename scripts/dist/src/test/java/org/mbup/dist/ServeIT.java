package org.mbup.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server in a process of its own: it feels what other processes do to its snapshot, and ends when it is asked to. */
@Timeout(300)
class ServeIT {

    private static final int TERMINATED = 143;

    @TempDir
    private Path folder;

    @Test
    void whatAnotherProcessChangesIsSentAndTheEndIsClean() throws IOException, InterruptedException {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "Windows has no SIGTERM");
        Path snapshot = Files.copy(Launcher.snapshot("iis4-default.json"), folder.resolve("web1.json"));
        Launcher.mbup("adsutil", snapshot, "set", "w3svc/AuthFlags", "4");
        Path out = folder.resolve("out.txt");
        try (Server server = Server.start(snapshot, out, "")) {
            assertThat(challenges(server.url())).containsExactly("NTLM");
            Launcher.mbup("adsutil", snapshot, "set", "w3svc/NTAuthenticationProviders", "Negotiate,NTLM");
            server.waitFor("(was read again)");
            assertThat(challenges(server.url())).containsExactly("Negotiate", "NTLM");
            assertThat(Launcher.mbup("probe", "--live", server.url()).out())
                    .contains("    WWW-Authenticate: Negotiate\n    WWW-Authenticate: NTLM\n");
            assertThat(server.stop()).isEqualTo(TERMINATED);
            assertThat(out).content().endsWith("mbup: stopped\n");
        }
    }

    private static List<String> challenges(URI url) throws IOException, InterruptedException {
        HttpResponse<Void> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(401);
        return answer.headers().allValues("WWW-Authenticate");
    }
}
