package org.mbup.simulator.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A browser with a network stack of its own. What it does with each provider list is the table of docs/simulator-logon.md. */
@EnabledIfSystemProperty(
        named = "mbup.browser",
        matches = ".+",
        disabledReason = "needs a browser: scripts/real-clients, then -Pbrowser")
class ChromiumTest {

    @TempDir
    private static Path folder;

    private static Lab lab;

    @BeforeAll
    static void start() throws IOException {
        lab = new Lab(folder, true);
    }

    @AfterAll
    static void stop() {
        lab.close();
    }

    static Stream<Arguments> tickets() throws IOException {
        return ClientTable.of("Chromium, ticket");
    }

    static Stream<Arguments> passwords() throws IOException {
        return ClientTable.of("Chromium, password");
    }

    /** With a ticket, no password, and the server on the list of those that may be sent one. */
    @ParameterizedTest
    @MethodSource("tickets")
    void aTicket(String providers, String result) throws IOException {
        String page = browse(lab.with(Lab.NTLM, providers).toString(), true);
        assertThat(ClientTable.result(user(page))).isEqualTo(result);
    }

    /** With a password and no ticket. */
    @ParameterizedTest
    @MethodSource("passwords")
    void aPassword(String providers, String result) throws IOException {
        String url = lab.with(Lab.NTLM, providers).toString();
        String page = browse(url.replace("http://", "http://CORP%5Calice:Wonder%3Aland@"), false);
        assertThat(ClientTable.result(user(page))).isEqualTo(result);
    }

    private static String browse(String url, boolean ticket) throws IOException {
        Path profile = Files.createTempDirectory(folder, "profile");
        if (ticket) {
            // A profile that has never seen Negotiate does not load its Kerberos, whatever it is allowed.
            Files.writeString(
                    profile.resolve("Local State"), "{\"net\":{\"received_http_auth_negotiate_headers\":true}}");
        }
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("mbup.browser"),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--user-data-dir=" + profile,
                "--dump-dom"));
        if (ticket) {
            command.add("--auth-server-allowlist=localhost");
        }
        command.add(url);
        return Curl.run(ticket ? lab.environment() : List.of(), command);
    }

    private static String user(String page) {
        Matcher line = Pattern.compile("(?s)<p>User: ([^<]*)</p>.*<p>Scheme: ([^<]*)</p>")
                .matcher(page);
        return line.find() ? line.group(1) + " (" + line.group(2) + ")" : "";
    }
}
