package org.mbup.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.sasl.RealmCallback;
import javax.security.sasl.Sasl;
import javax.security.sasl.SaslClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mbup.cli.Mbup;
import org.mbup.fixtures.Fixture;
import org.mbup.fixtures.Snapshots;
import org.mbup.simulator.http.Raw;

/** The verb, from its greeting to its end. */
@Timeout(120)
class ServeVerbTest {

    @TempDir
    Path folder;

    @Test
    void servesUntilItIsStoppedAndFeelsWhatOtherVerbsDo() throws Exception {
        Path snapshot = Snapshots.copy(Fixture.IIS4_OWA, folder);
        try (Running running = new Running("serve", snapshot.toString(), "--log")) {
            URI server = running.uri();
            assertThat(running.out())
                    .contains("IIS 4.0, by the rules of IIS 4.0")
                    .contains("/LM/W3SVC/1");
            assertThat(Raw.get(server, "/").code()).isEqualTo(200);
            assertThat(mbup("adsutil", snapshot.toString(), "set", "w3svc/AuthFlags", "6"))
                    .contains("AuthFlags");
            running.await("was read again");
            Raw.Reply refused = Raw.get(server, "/");
            assertThat(refused.lines("WWW-Authenticate"))
                    .containsExactly("WWW-Authenticate: ntlm", "WWW-Authenticate: Basic realm=\"localhost\"");
            assertThat(mbup("probe", "--live", server.toString())).contains("HTTP/1.1 401 Access Denied");
            Raw.Reply page = Raw.get(server, "/", "Authorization: Basic " + running.basic());
            assertThat(page.code()).isEqualTo(200);
            assertThat(page.body()).contains("User: demo");
            assertThat(running.out()).contains("GET / -> 200 at /LM/W3SVC/1/ROOT for demo (Basic, Basic)");
            mbup("migrate", snapshot.toString());
            running.await("(?s)was read again.*was read again");
            assertThat(Raw.get(server, "/").value("Server")).contains("Microsoft-IIS/5.0");
            Files.writeString(snapshot, "broken");
            running.await("the old one stays");
            assertThat(Raw.get(server, "/").code()).isEqualTo(401);
            assertThat(running.out()).doesNotContain(running.basic());
        }
    }

    @Test
    void accountsOfAFileTakeThePlaceOfTheDemoUserAndAreNeverShown() throws Exception {
        Path snapshot = Snapshots.copy(Fixture.IIS4_DEFAULT, folder);
        Path users = Files.writeString(folder.resolve("users.txt"), "CORP\\alice:s3cretword\n");
        try (Running running =
                new Running("serve", snapshot.toString(), "--as", "5.0", "--users", users.toString(), "--port", "0")) {
            running.uri();
            assertThat(running.out()).contains("by the rules of IIS 5.0").doesNotContain("s3cretword", "demo");
        }
    }

    @ParameterizedTest
    @CsvSource({"LM/NTLM, --log, 200", "LM/NTLM, --ntlmv2, 401", "LMv2/NTLMv2, --ntlmv2, 200"})
    void olderProofsOfNtlmCanBeTurnedOff(String version, String option, int code) throws Exception {
        Path snapshot = Snapshots.copy(Fixture.IIS4_DEFAULT, folder);
        Path users = Files.writeString(folder.resolve("users.txt"), "alice:s3cretword\n");
        mbup("adsutil", snapshot.toString(), "set", "w3svc/AuthFlags", "4");
        SaslClient alice = Sasl.createSaslClient(
                new String[] {"NTLM"},
                null,
                "http",
                "localhost",
                Map.of("com.sun.security.sasl.ntlm.version", version),
                ServeVerbTest::answerForAlice);
        try (Running running = new Running("serve", snapshot.toString(), "--users", users.toString(), option);
                Raw connection = Raw.to(running.uri())) {
            Raw.Reply challenge = connection.ask("GET", "/", ntlm(alice.evaluateChallenge(new byte[0])));
            String token = challenge.value("WWW-Authenticate").orElseThrow().substring("NTLM ".length());
            byte[] last = alice.evaluateChallenge(Base64.getDecoder().decode(token));
            assertThat(connection.ask("GET", "/", ntlm(last)).code()).isEqualTo(code);
        }
    }

    private static String ntlm(byte[] token) {
        return "Authorization: NTLM " + Base64.getEncoder().encodeToString(token);
    }

    private static void answerForAlice(Callback... callbacks) {
        for (Callback callback : callbacks) {
            if (callback instanceof NameCallback name) {
                name.setName("alice");
            } else if (callback instanceof PasswordCallback secret) {
                secret.setPassword("s3cretword".toCharArray());
            } else if (callback instanceof RealmCallback realm) {
                realm.setText("");
            }
        }
    }

    @Test
    void faultsOfTheUserAreTold() throws IOException {
        Path snapshot = Snapshots.copy(Fixture.IIS4_DEFAULT, folder);
        String file = snapshot.toString();
        assertThat(mbup("serve", file, "--as", "6.0")).contains("--as takes 4.0 or 5.0");
        assertThat(mbup("serve", file, "--port", "70000")).contains("--port takes 0 to 65535");
        assertThat(mbup("serve", file, "--content", folder.resolve("absent").toString()))
                .contains("no folder of that name");
        assertThat(mbup("serve", file, "--users", folder.resolve("absent").toString()))
                .contains("no such file of users");
        assertThat(mbup("serve", folder.resolve("absent.json").toString())).contains("no such snapshot");
        assertThat(mbup("serve", "--help")).contains("Examples:", "--content");
    }

    @Test
    void aPortThatIsTakenIsTold() throws Exception {
        Path snapshot = Snapshots.copy(Fixture.IIS4_DEFAULT, folder);
        try (Running running = new Running("serve", snapshot.toString())) {
            int port = running.uri().getPort();
            assertThat(mbup("serve", snapshot.toString(), "--port", String.valueOf(port)))
                    .contains("port " + port + " of loopback cannot be listened on");
        }
    }

    private static String mbup(String... args) {
        StringWriter out = new StringWriter();
        Mbup.run(new PrintWriter(out), new PrintWriter(out), args);
        return out.toString();
    }

    /** The verb in a thread of its own; interrupted, it ends as if it had been asked to. */
    private static final class Running implements AutoCloseable {

        private final StringWriter out = new StringWriter();
        private final AtomicInteger code = new AtomicInteger(-1);
        private final Thread thread;

        Running(String... args) {
            PrintWriter writer = new PrintWriter(out);
            thread = new Thread(() -> code.set(Mbup.run(writer, writer, args)));
            thread.start();
        }

        String out() {
            return out.toString();
        }

        URI uri() {
            await("Ready");
            return URI.create(find("http://localhost:[0-9]+/").group());
        }

        String basic() {
            String password = find("User demo, password ([A-Za-z0-9]+)").group(1);
            return Base64.getEncoder().encodeToString(("demo:" + password).getBytes());
        }

        private Matcher find(String pattern) {
            Matcher matcher = Pattern.compile(pattern).matcher(out());
            assertThat(matcher.find()).as(out()).isTrue();
            return matcher;
        }

        void await(String pattern) {
            Pattern wanted = Pattern.compile(pattern);
            until(() -> wanted.matcher(out()).find() || !thread.isAlive());
            assertThat(out()).containsPattern(wanted);
        }

        private static void until(BooleanSupplier done) {
            assertTimeoutPreemptively(Duration.ofSeconds(40), () -> {
                while (!done.getAsBoolean()) {
                    Thread.sleep(10);
                }
            });
        }

        @Override
        public void close() {
            thread.interrupt();
            until(() -> !thread.isAlive());
            assertThat(code).hasValue(0);
            assertThat(out()).contains("mbup: stopped");
        }
    }
}
