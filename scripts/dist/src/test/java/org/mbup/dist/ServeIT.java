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
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        Process server = start(snapshot, out);
        try {
            URI url = URI.create(waitFor(out, "(http://localhost:[0-9]+/)(?s:.*)Ready"));
            assertThat(challenges(url)).containsExactly("NTLM");
            Launcher.mbup("adsutil", snapshot, "set", "w3svc/NTAuthenticationProviders", "Negotiate,NTLM");
            waitFor(out, "(was read again)");
            assertThat(challenges(url)).containsExactly("Negotiate", "NTLM");
            assertThat(Launcher.mbup("probe", "--live", url).out())
                    .contains("    WWW-Authenticate: Negotiate\n    WWW-Authenticate: NTLM\n");
            server.destroy();
            assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(server.exitValue()).isEqualTo(TERMINATED);
            assertThat(out).content().endsWith("mbup: stopped\n");
        } finally {
            server.destroyForcibly();
        }
    }

    private static Process start(Path snapshot, Path out) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Launcher.root().resolve("scripts/mbup").toString(), "serve", snapshot.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }

    private static List<String> challenges(URI url) throws IOException, InterruptedException {
        HttpResponse<Void> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(401);
        return answer.headers().allValues("WWW-Authenticate");
    }

    private static String waitFor(Path out, String pattern) throws IOException, InterruptedException {
        Pattern wanted = Pattern.compile(pattern);
        for (int i = 0; i < 1200; i++) {
            Matcher found = wanted.matcher(Files.readString(out));
            if (found.find()) {
                return found.group(1);
            }
            Thread.sleep(100);
        }
        throw new AssertionError(pattern + " is not in " + Files.readString(out));
    }
}
