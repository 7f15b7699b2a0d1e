package org.mbup.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mbup.advice.Patient.V4;
import static org.mbup.advice.Patient.V5;
import static org.mbup.advice.Patient.property;
import static org.mbup.advice.Patient.secure;
import static org.mbup.advice.Patient.server;
import static org.mbup.advice.Patient.site;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Value;
import org.mbup.testing.Arbitrary;

/** What advisories say, in which order, and what they never say. */
class AdvisorTest {

    private static final String PROVIDERS = "NTAuthenticationProviders";

    @Test
    void printsTheSetSpnLineOfTheArticle() {
        Advisory found = site(":80:www.exair.com")
                .from("webserver1.development.exair.com")
                .text("w3svc", PROVIDERS, "Negotiate,NTLM")
                .lookedOver(V5, "MB005")
                .get(0);
        assertThat(found.remedy()).contains("SetSPN -A HTTP/www.exair.com webserver1,");
        assertThat(found.path()).hasToString("/LM/w3svc/1");
        assertThat(found.property()).contains("ServerBindings");
        assertThat(found.references()).containsExactly("Q294382");
    }

    @Test
    void takesTheComputersNameFromTheAnonymousAccount() {
        Advisory found = site(":80:www.exair.com", ":80:web1")
                .text("w3svc", PROVIDERS, "NTLM")
                .text("w3svc", "AnonymousUserName", "IUSR_WEB1")
                .lookedOver(V5, "MB006")
                .get(0);
        assertThat(found.remedy()).contains("step negotiate").contains("SetSPN -A HTTP/www.exair.com WEB1");
    }

    @Test
    void withoutAComputersNameOnlyAHostHeaderWithADotIsSurelyAnother() {
        List<Advisory> found = site(":80:intranet", ":80:www.exair.com")
                .text("w3svc", PROVIDERS, "Negotiate,NTLM")
                .lookedOver(V5, "MB005");
        assertThat(found)
                .singleElement()
                .satisfies(one -> assertThat(one.remedy()).contains("HTTP/www.exair.com <computer name>"));
    }

    @Test
    void aHostHeaderThatCouldRunSomethingIsNotPutOnACommandLine() {
        Advisory found = site(":80:x.com & del *.*")
                .from("web1")
                .text("w3svc", PROVIDERS, "Negotiate,NTLM")
                .lookedOver(V5, "MB005")
                .get(0);
        assertThat(found.remedy())
                .contains("SetSPN -A HTTP/<host header> web1,")
                .doesNotContain("del");
    }

    @Test
    void namesTheStepForLowerKeysOnlyWhereItWouldRun() {
        List<Advisory> found = server().text("w3svc", PROVIDERS, "Negotiate,NTLM")
                .text("w3svc/1", PROVIDERS, "NTLM")
                .text("w3svc/2", PROVIDERS, "ntlm")
                .lookedOver(V5, "MB007");
        assertThat(found).extracting(one -> one.step().orElse("none")).containsExactly("negotiate-overrides", "none");
    }

    @Test
    void theGravestComeFirstThenCodeThenKey() {
        List<Advisory> found = server().text("w3svc", PROVIDERS, "NTLM")
                .text("w3svc/10", PROVIDERS, "ntlm ")
                .text("w3svc/2", PROVIDERS, "ntlm ")
                .list("w3svc/1", "ScriptMaps", ".htr,ism.dll,1")
                .list("w3svc/1", "SecureBindings", "443")
                .lookedOver(V4);
        assertThat(found)
                .extracting(one -> one.code() + " " + one.path())
                .containsExactly(
                        "MB024 /LM/w3svc/1",
                        "MB001 /LM/w3svc/2",
                        "MB001 /LM/w3svc/10",
                        "MB002 /LM/w3svc/2",
                        "MB002 /LM/w3svc/10",
                        "MB007 /LM/w3svc/2",
                        "MB007 /LM/w3svc/10",
                        "MB016 /LM/w3svc/1");
    }

    @Test
    void onlyWhatTheArticleNamesIsNotInferred() {
        List<Advisory> found = server().text("w3svc/1/ROOT/MSADC", "Path", "C:\\x")
                .text("w3svc/1/ROOT/own", "Path", "C:\\y")
                .lookedOver(V4, "MB032");
        assertThat(found).extracting(Advisory::inferred).containsExactly(false, true);
    }

    @Test
    void otherServicesHaveOtherProviders() {
        assertThat(server().text("smtpsvc/1", PROVIDERS, "GSSAPI,ntlm").lookedOver(V5))
                .isEmpty();
    }

    @Test
    void aValueMarkedSecureIsNeverShown() {
        List<Advisory> found = telltale(true);
        assertThat(found)
                .extracting(Advisory::code)
                .contains("MB001", "MB003", "MB005", "MB012", "MB013", "MB020", "MB024", "MB028");
        assertThat(found).noneSatisfy(AdvisorTest::tells);
        assertThat(telltale(false)).as("the same values in clear are shown").anySatisfy(AdvisorTest::tells);
    }

    private static void tells(Advisory advisory) {
        assertThat(advisory.toString()).contains("hush");
    }

    private static List<Advisory> telltale(boolean secret) {
        return server().with("w3svc", marked(secret, PROVIDERS, new Value.Text("Negotiate, hush")))
                .with("w3svc/1", marked(secret, "ScriptMaps", Value.Multi.of("hush", ".hush,x,1", ".hush,x,1")))
                .with("w3svc/1", marked(secret, "SecureBindings", Value.Multi.of("hush")))
                .with("w3svc/1", marked(secret, "ServerBindings", Value.Multi.of("10.0.0.1:80:hush.com")))
                .text("w3svc/1/ROOT", "UNCPassword", "hush")
                .number("w3svc", "AuthFlags", 4)
                .lookedOver(V5);
    }

    private static org.mbup.metabase.Property marked(boolean secret, String name, Value value) {
        return secret ? secure(property(name, value)) : property(name, value);
    }

    @Test
    void controlCharactersAndEndlessTextsDoNotReachTheTerminal() {
        Advisory found = server().text("w3svc", PROVIDERS, "\u001b[31m, " + "x".repeat(100_000))
                .lookedOver(V4, "MB001")
                .get(0);
        assertThat(found.finding()).doesNotContain("\u001b").hasSizeLessThan(300);
    }

    @Property(tries = 100)
    void anyMetabaseIsLookedOverTheSameWayTwice(@ForAll("metabases") Metabase metabase) {
        for (IisVersion rules : List.of(V4, V5)) {
            List<Advisory> first = Advisor.advise(metabase, rules, Origin.UNKNOWN);
            assertThat(Advisor.advise(metabase, rules, Origin.UNKNOWN)).isEqualTo(first);
            assertThat(Advisor.advise(Arbitrary.inCapitals(metabase), rules, Origin.UNKNOWN))
                    .extracting(Advisory::code)
                    .containsExactlyElementsOf(
                            first.stream().map(Advisory::code).toList());
        }
    }

    @Provide
    net.jqwik.api.Arbitrary<Metabase> metabases() {
        return Arbitrary.metabases();
    }
}
