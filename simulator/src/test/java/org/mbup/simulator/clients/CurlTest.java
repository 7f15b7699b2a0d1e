package org.mbup.simulator.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** curl with MIT's GSSAPI. Every refusal has its counterpart, which is let in by the same server with the same user. */
class CurlTest {

    private static final String ALICE = Lab.ACCOUNT + ":" + Lab.PASSWORD;
    private static final String WRONG = Lab.ACCOUNT + ":wrong";

    @TempDir
    private static Path folder;

    private static Lab lab;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(Curl.installed() || System.getProperty("mbup.curl") != null, "needs curl with NTLM and SPNEGO");
        lab = new Lab(folder, true);
    }

    @AfterAll
    static void stop() {
        if (lab != null) {
            lab.close();
        }
    }

    private static String url(int flags, String providers) throws IOException {
        return lab.with(flags, providers).toString();
    }

    @Test
    void ntlmWithAPassword() throws IOException {
        String url = url(Lab.NTLM, "NTLM");
        assertThat(Curl.ask(lab.environment(), "--ntlm", "-u", ALICE, url).user())
                .isEqualTo("CORP\\alice (NTLM, NTLMv2)");
        assertThat(Curl.ask(lab.environment(), "--ntlm", "-u", WRONG, url).status())
                .isEqualTo(401);
        assertThat(Curl.ask(lab.environment(), "--ntlm", "-u", ALICE, url(Lab.NTLM, "Negotiate"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void ntlmHoldsForTheConnection() throws IOException {
        String url = url(Lab.NTLM, "NTLM");
        Curl second = Curl.ask(lab.environment(), "--ntlm", "-u", ALICE, url, url);
        assertThat(second.user()).isEqualTo("CORP\\alice (NTLM, NTLMv2)");
        assertThat(second.connections()).isZero();
        assertThat(second.output().split("HTTP/1.1 401", -1)).hasSize(2);
    }

    @Test
    void basic() throws IOException {
        String url = url(Lab.BASIC, "NTLM");
        assertThat(Curl.ask(lab.environment(), "--basic", "-u", ALICE, url).user())
                .isEqualTo("CORP\\alice (Basic, Basic)");
        assertThat(Curl.ask(lab.environment(), "--basic", "-u", WRONG, url).status())
                .isEqualTo(401);
        assertThat(Curl.ask(lab.environment(), "--basic", "-u", ALICE, url(Lab.NTLM, "NTLM"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void digest() throws IOException {
        String url = url(Lab.DIGEST, "NTLM");
        assertThat(Curl.ask(lab.environment(), "--digest", "-u", ALICE, url).user())
                .isEqualTo("CORP\\alice (Digest, Digest)");
        assertThat(Curl.ask(lab.environment(), "--digest", "-u", ALICE, url + "default.htm?a=b&c")
                        .user())
                .isEqualTo("CORP\\alice (Digest, Digest)");
        assertThat(Curl.ask(lab.environment(), "--digest", "-u", ALICE, url, url)
                        .user())
                .isEqualTo("CORP\\alice (Digest, Digest)");
        assertThat(Curl.ask(lab.environment(), "--digest", "-u", WRONG, url).status())
                .isEqualTo(401);
        assertThat(Curl.ask(lab.environment(), "--digest", "-u", ALICE, url(Lab.BASIC, "NTLM"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aTicketSentUnaskedCountsOnlyWhereNegotiateIsOffered() throws IOException {
        String[] ticket = {"--negotiate", "-u", ":", ""};
        ticket[3] = url(Lab.NTLM, "Negotiate,NTLM");
        assertThat(Curl.ask(lab.environment(), ticket).user()).isEqualTo("alice@IIS.TEST (Negotiate, Kerberos)");
        ticket[3] = url(Lab.NTLM, "NTLM");
        assertThat(Curl.ask(lab.environment(), ticket).status()).isEqualTo(401);
    }

    @Test
    void aClientThatFollowsTheOfferUsesItsTicketOnlyWhereNegotiateIsOffered() throws IOException {
        assertThat(Curl.ask(lab.environment(), "--anyauth", "-u", ":", url(Lab.NTLM, "Negotiate,NTLM"))
                        .user())
                .isEqualTo("alice@IIS.TEST (Negotiate, Kerberos)");
        assertThat(Curl.ask(lab.environment(), "--anyauth", "-u", ":", url(Lab.NTLM, "NTLM"))
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"22, NTLM, 'CORP\\alice (Digest, Digest)'", "6, NTLM, 'CORP\\alice (NTLM, NTLMv2)'"})
    void ofWhatIsOfferedTheBestIsTaken(int flags, String providers, String user) throws IOException {
        assertThat(Curl.ask(lab.environment(), "--anyauth", "-u", ALICE, url(flags, providers))
                        .user())
                .isEqualTo(user);
    }

    @Test
    void aNameOfAnotherComputerIs4013() throws IOException {
        String url = url(Lab.NTLM, "Negotiate,NTLM");
        Curl own = Curl.ask(lab.environment(), "--negotiate", "-u", ":", url.replace("localhost", "web.localhost"));
        assertThat(own.user()).isEqualTo("alice@IIS.TEST (Negotiate, Kerberos)");
        Curl other = Curl.ask(lab.environment(), "--negotiate", "-u", ":", url.replace("localhost", "other.localhost"));
        assertThat(other.status()).isEqualTo(401);
        assertThat(other.output()).contains("401.3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ntlm|--ntlm|CORP\\alice (NTLM, NTLMv2)",
                "Negotiate, NTLM|--ntlm|",
                "Negotiate, NTLM|--negotiate|alice@IIS.TEST (Negotiate, Kerberos)",
                "negotiate,NTLM|--negotiate|alice@IIS.TEST (Negotiate, Kerberos)",
                "NTLM, Negotiate|--negotiate|"
            })
    void letterCaseAndBlanksOfTheList(String providers, String option, String user) throws IOException {
        String who = option.equals("--ntlm") ? ALICE : ":";
        assertThat(Curl.ask(lab.environment(), option, "-u", who, url(Lab.NTLM, providers))
                        .user())
                .isEqualTo(user == null ? "" : user);
    }

    /** As Windows clients without a ticket do. MIT's GSSAPI does it with a plug-in (Debian: gss-ntlmssp). */
    @ParameterizedTest
    @CsvSource({"Builder, 'CORP\\bob (Negotiate, NTLMv2)'", "wrong, ''"})
    void ntlmInsideNegotiate(String password, String user) throws IOException {
        assumeTrue(Files.exists(Path.of("/etc/gss/mech.d/mech.ntlmssp.conf")), "needs gss-ntlmssp");
        Path file = Files.createTempFile(folder, "ntlm", ".txt");
        Files.writeString(file, "CORP:bob:" + password + "\n");
        List<String> environment = List.of("NTLM_USER_FILE=" + file, "KRB5CCNAME=FILE:" + folder.resolve("none"));
        String url = url(Lab.NTLM, "Negotiate,NTLM");
        assertThat(Curl.ask(environment, "--negotiate", "-u", ":", url).user()).isEqualTo(user);
    }

    static Stream<Arguments> tickets() throws IOException {
        return ClientTable.of("curl, ticket");
    }

    static Stream<Arguments> passwords() throws IOException {
        return ClientTable.of("curl, password");
    }

    @ParameterizedTest
    @MethodSource("tickets")
    void aTicket(String providers, String result) throws IOException {
        Curl curl = Curl.ask(lab.environment(), "--anyauth", "-u", ":", url(Lab.NTLM, providers));
        assertThat(ClientTable.result(curl.user())).isEqualTo(result);
    }

    @ParameterizedTest
    @MethodSource("passwords")
    void aPassword(String providers, String result) throws IOException {
        String url = url(Lab.NTLM, providers);
        Curl curl = Curl.ask(List.of(), "--anyauth", "-u", ALICE, url);
        assertThat(ClientTable.result(curl.user())).isEqualTo(result);
    }

    @Test
    void anonymousWhereItIsAllowed() throws IOException {
        assertThat(Curl.ask(lab.environment(), url(Lab.ANONYMOUS | Lab.NTLM, "NTLM"))
                        .user())
                .isEqualTo("anonymous (none)");
        assertThat(Curl.ask(lab.environment(), url(Lab.NTLM, "NTLM")).status()).isEqualTo(401);
    }
}
