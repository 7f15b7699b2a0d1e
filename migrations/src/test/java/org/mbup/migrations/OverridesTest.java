package org.mbup.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mbup.liquibase.StepResult;
import org.mbup.metabase.IisVersion;
import org.mbup.problem.ProblemException;

/** The changelog on a server whose sites set values of their own, and the two steps on request. */
class OverridesTest {

    private static final String SERVER = "iis4-overrides.json";
    private static final String ASP = "C:\\WINNT\\System32\\inetsrv\\asp.dll";

    @Test
    void q248350EveryValueOfALowerKeyStaysInItsSpelling() {
        Rehearsal upgrade = Rehearsal.of(SERVER);

        assertThat(Rehearsal.providers(upgrade.after()))
                .containsExactlyElementsOf(Rehearsal.providers(upgrade.before()));
        assertThat(upgrade.findings("preserve-authentication-providers")).hasSize(6);
    }

    @Test
    void q250979ADefaultNobodyWroteDownIsPinned() {
        Rehearsal upgrade = Rehearsal.of(SERVER);

        assertThat(upgrade.edits("preserve-asp-buffering")).containsExactly("/LM/w3svc AspBufferingOn: none -> \"0\"");
        assertThat(upgrade.findings("preserve-asp-buffering"))
                .containsExactly(
                        "PINNED /LM/w3svc AspBufferingOn (clean: 1)",
                        "PRESERVED /LM/w3svc/10/root AspBufferingOn (clean: 1)");
    }

    @Test
    void q304916EveryKeyWithItsOwnScriptMapsIsConverted() {
        assertThat(Rehearsal.of(SERVER).step("script-map-verbs").edits())
                .extracting(edit -> edit.path().toString())
                .containsExactly("/LM/w3svc", "/LM/w3svc/3/Root", "/LM/w3svc/10/root/IntraNet");
    }

    @Test
    void q190011ConversionTouchesNeitherProcessorNorLetterCaseNorDuplicates() {
        assertThat(Rehearsal.of(SERVER).edits("script-map-verbs").get(0))
                .endsWith(" -> \".asp," + ASP + ",1,GET,HEAD,POST,TRACE, "
                        + ".htr,C:\\WINNT\\System32\\inetsrv\\ism.dll,1, "
                        + ".pl,C:\\perl\\bin\\perl.exe %s %s,1,GET,HEAD,POST,TRACE, "
                        + ".asp," + ASP + ",1,GET,HEAD,POST,TRACE, "
                        + ".PL,C:\\perl\\bin\\perl.exe %s %s,1,GET,HEAD,POST,TRACE\"");
    }

    @Test
    void aListOfOtherVerbsBecomesTheFourWithoutTheRefusedOnesAndIsMarkedInferred() {
        Rehearsal upgrade = Rehearsal.of(SERVER);

        assertThat(upgrade.edits("script-map-verbs").get(1))
                .endsWith(" -> \".asp," + ASP.toLowerCase(Locale.ROOT) + ",1,GET,HEAD,POST,TRACE, .asa," + ASP
                        + ",1,GET,HEAD,TRACE, .cfm,D:\\Cfusion\\bin\\iscf.dll,1,GET,HEAD,POST\"");
        assertThat(upgrade.findings("script-map-verbs"))
                .contains("INFERRED /LM/w3svc/3/Root ScriptMaps")
                .hasSize(4);
    }

    @Test
    void propertiesNobodyKnowsSurvive() {
        assertThat(Rehearsal.lines(Rehearsal.of(SERVER).after()))
                .filteredOn(line -> line.contains("UnknownName_"))
                .hasSize(3);
    }

    @Test
    void q248350NegotiateChangesTheWebServiceAndNamesEachKeyThatStillHidesIt() {
        Rehearsal upgrade = Rehearsal.of(SERVER, Rehearsal.REQUEST.with("negotiate"));

        assertThat(upgrade.edits("negotiate"))
                .containsExactly("/LM/w3svc NTAuthenticationProviders: \"NTLM\" -> \"Negotiate,NTLM\"");
        assertThat(upgrade.findings("negotiate"))
                .containsExactly(
                        "SHADOWED /LM/w3svc/3 NTAuthenticationProviders",
                        "SHADOWED /LM/w3svc/4 NTAuthenticationProviders",
                        "SHADOWED /LM/w3svc/4/ROOT NTAuthenticationProviders",
                        "SHADOWED /LM/w3svc/10 NTAuthenticationProviders",
                        "SHADOWED /LM/w3svc/10/root/IntraNet NTAuthenticationProviders");
    }

    @Test
    void q215383NegotiateOverridesChangesExactlyNtlmAndNoOtherSpelling() {
        Rehearsal upgrade = Rehearsal.of(SERVER, Rehearsal.REQUEST.with("negotiate-overrides"));

        assertThat(upgrade.edits("negotiate-overrides"))
                .containsExactly(
                        "/LM/w3svc NTAuthenticationProviders: \"NTLM\" -> \"Negotiate,NTLM\"",
                        "/LM/w3svc/3 NTAuthenticationProviders: \"NTLM\" -> \"Negotiate,NTLM\"",
                        "/LM/w3svc/10/root/IntraNet NTAuthenticationProviders: \"NTLM\" -> \"Negotiate,NTLM\"");
        assertThat(Rehearsal.providers(upgrade.after()))
                .contains(
                        "/LM/w3svc/4 ntlm",
                        "/LM/w3svc/4/ROOT NTLM ",
                        "/LM/w3svc/10 Negotiate, NTLM",
                        "/LM/w3svc/3/Root Negotiate,NTLM");
    }

    @Test
    void bothStepsComeToTheSameAsTheSecondAlone() {
        Rehearsal both = Rehearsal.of(SERVER, Rehearsal.REQUEST.with("negotiate", "negotiate-overrides"));
        Rehearsal second = Rehearsal.of(SERVER, Rehearsal.REQUEST.with("negotiate-overrides"));

        assertThat(Rehearsal.lines(both.after())).isEqualTo(Rehearsal.lines(second.after()));
    }

    @Test
    void negotiateIsSkippedWithTheValueFoundWhereItIsNotExactlyNtlm() {
        StepResult step = Rehearsal.of("iis5-clean.json", Rehearsal.REQUEST.only("negotiate"))
                .step("negotiate");

        assertThat(step.state()).isEqualTo(StepResult.State.SKIPPED);
        assertThat(step.reason()).contains("\"Negotiate,NTLM\"");
    }

    @Test
    void compressionLeftOutLeavesOutItsInferredSettingsToo() {
        Rehearsal upgrade = Rehearsal.of(SERVER, Rehearsal.REQUEST.without("http-compression"));

        assertThat(upgrade.step("http-compression-inferred").state()).isEqualTo(StepResult.State.SKIPPED);
        assertThat(Rehearsal.lines(upgrade.after())).noneMatch(line -> line.contains("Compression"));
    }

    @Test
    void aCleanIis5IsRefusedUnlessItIsToBeTakenFor4() {
        assertThatThrownBy(() -> Rehearsal.of("iis5-clean.json")).isInstanceOf(ProblemException.class);
        assertThat(Rehearsal.of("iis5-clean.json", Rehearsal.REQUEST.from(IisVersion.V4_0))
                        .changed())
                .isTrue();
    }
}
