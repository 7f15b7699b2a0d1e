package org.mbup.simulator.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A browser with a network stack of its own. What it does with each provider list is the table of docs/simulator-logon.md. */
@EnabledIfSystemProperty(
        named = "mbup.browser",
        matches = ".+",
        disabledReason = "needs a browser: apt-get install chromium, then -Pbrowser")
class ChromiumTest {

    private static final String TICKET = "alice@IIS.TEST (Negotiate, Kerberos)";

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

    /** With a ticket, no password, and the server on the list of those that may be sent one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NTLM|",
                "Negotiate,NTLM|" + TICKET,
                "Negotiate|" + TICKET,
                "NTLM,Negotiate|" + TICKET,
                "negotiate,ntlm|" + TICKET,
                "Negotiate, NTLM|" + TICKET,
                "NTLM, Negotiate|"
            })
    void aTicket(String providers, String user) throws IOException {
        String page = browse(lab.with(Lab.NTLM, providers).toString(), true);
        assertThat(user(page)).isEqualTo(user == null ? "" : user);
    }

    /** With a password and no ticket. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NTLM|CORP\\alice (NTLM, NTLMv2)",
                "ntlm|CORP\\alice (NTLM, NTLMv2)",
                "Negotiate,NTLM|CORP\\alice (NTLM, NTLMv2)",
                "Negotiate|"
            })
    void aPassword(String providers, String user) throws IOException {
        String url = lab.with(Lab.NTLM, providers).toString();
        String page = browse(url.replace("http://", "http://CORP%5Calice:Wonder%3Aland@"), false);
        assertThat(user(page)).isEqualTo(user == null ? "" : user);
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
