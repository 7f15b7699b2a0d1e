package org.mbup.simulator.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(Curl.ask(lab, "--ntlm", "-u", ALICE, url).user()).isEqualTo("CORP\\alice (NTLM, NTLMv2)");
        assertThat(Curl.ask(lab, "--ntlm", "-u", WRONG, url).status()).isEqualTo(401);
        assertThat(Curl.ask(lab, "--ntlm", "-u", ALICE, url(Lab.NTLM, "Negotiate"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void ntlmHoldsForTheConnection() throws IOException {
        String url = url(Lab.NTLM, "NTLM");
        Curl second = Curl.ask(lab, "--ntlm", "-u", ALICE, url, url);
        assertThat(second.user()).isEqualTo("CORP\\alice (NTLM, NTLMv2)");
        assertThat(second.connections()).isZero();
        assertThat(second.output().split("HTTP/1.1 401", -1)).hasSize(2);
    }

    @Test
    void basic() throws IOException {
        String url = url(Lab.BASIC, "NTLM");
        assertThat(Curl.ask(lab, "--basic", "-u", ALICE, url).user()).isEqualTo("CORP\\alice (Basic, Basic)");
        assertThat(Curl.ask(lab, "--basic", "-u", WRONG, url).status()).isEqualTo(401);
        assertThat(Curl.ask(lab, "--basic", "-u", ALICE, url(Lab.NTLM, "NTLM")).status())
                .isEqualTo(401);
    }

    @Test
    void digest() throws IOException {
        String url = url(Lab.DIGEST, "NTLM");
        assertThat(Curl.ask(lab, "--digest", "-u", ALICE, url).user()).isEqualTo("CORP\\alice (Digest, Digest)");
        assertThat(Curl.ask(lab, "--digest", "-u", ALICE, url + "default.htm?a=b&c")
                        .user())
                .isEqualTo("CORP\\alice (Digest, Digest)");
        assertThat(Curl.ask(lab, "--digest", "-u", ALICE, url, url).user()).isEqualTo("CORP\\alice (Digest, Digest)");
        assertThat(Curl.ask(lab, "--digest", "-u", WRONG, url).status()).isEqualTo(401);
        assertThat(Curl.ask(lab, "--digest", "-u", ALICE, url(Lab.BASIC, "NTLM"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aTicketSentUnaskedCountsOnlyWhereNegotiateIsOffered() throws IOException {
        String[] ticket = {"--negotiate", "-u", ":", ""};
        ticket[3] = url(Lab.NTLM, "Negotiate,NTLM");
        assertThat(Curl.ask(lab, ticket).user()).isEqualTo("alice@IIS.TEST (Negotiate, Kerberos)");
        ticket[3] = url(Lab.NTLM, "NTLM");
        assertThat(Curl.ask(lab, ticket).status()).isEqualTo(401);
    }

    @Test
    void aClientThatFollowsTheOfferUsesItsTicketOnlyWhereNegotiateIsOffered() throws IOException {
        assertThat(Curl.ask(lab, "--anyauth", "-u", ":", url(Lab.NTLM, "Negotiate,NTLM"))
                        .user())
                .isEqualTo("alice@IIS.TEST (Negotiate, Kerberos)");
        assertThat(Curl.ask(lab, "--anyauth", "-u", ":", url(Lab.NTLM, "NTLM")).status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"22, NTLM, 'CORP\\alice (Digest, Digest)'", "6, NTLM, 'CORP\\alice (NTLM, NTLMv2)'"})
    void ofWhatIsOfferedTheBestIsTaken(int flags, String providers, String user) throws IOException {
        assertThat(Curl.ask(lab, "--anyauth", "-u", ALICE, url(flags, providers))
                        .user())
                .isEqualTo(user);
    }

    @Test
    void aNameOfAnotherComputerIs4013() throws IOException {
        String url = url(Lab.NTLM, "Negotiate,NTLM");
        Curl own = Curl.ask(lab, "--negotiate", "-u", ":", url.replace("localhost", "web.localhost"));
        assertThat(own.user()).isEqualTo("alice@IIS.TEST (Negotiate, Kerberos)");
        Curl other = Curl.ask(lab, "--negotiate", "-u", ":", url.replace("localhost", "other.localhost"));
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
        assertThat(Curl.ask(lab, option, "-u", who, url(Lab.NTLM, providers)).user())
                .isEqualTo(user == null ? "" : user);
    }

    @Test
    void anonymousWhereItIsAllowed() throws IOException {
        assertThat(Curl.ask(lab, url(Lab.ANONYMOUS | Lab.NTLM, "NTLM")).user()).isEqualTo("anonymous (none)");
        assertThat(Curl.ask(lab, url(Lab.NTLM, "NTLM")).status()).isEqualTo(401);
    }
}
