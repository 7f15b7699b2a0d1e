package org.mbup.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mbup.liquibase.StepResult;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Metabase;

/** The whole changelog on the default IIS 4.0 server. */
class DefaultServerTest {

    private static Rehearsal upgrade;

    @BeforeAll
    static void rehearse() {
        upgrade = Rehearsal.of("iis4-default.json");
    }

    @Test
    void everyStepRunsButThoseOnRequestAndTheOneThatFollowsAParameter() {
        assertThat(upgrade.steps()).allSatisfy(result -> {
            String version = result.step().version();
            StepResult.State expected = version.compareTo("5.0.900") >= 0
                    ? StepResult.State.NOT_SELECTED
                    : version.equals("5.0.145") ? StepResult.State.SKIPPED : StepResult.State.RAN;
            assertThat(result.state()).as(version).isEqualTo(expected);
        });
        assertThat(upgrade.step("out-of-process-components").reason())
                .isEqualTo("the parameter out-of-process-components is kept, not TRUE");
    }

    @Test
    void q248350TheUpgradedServerKeepsNtlmAlthoughACleanOneHasNegotiate() {
        assertThat(upgrade.edits("preserve-authentication-providers")).isEmpty();
        assertThat(upgrade.findings("preserve-authentication-providers"))
                .containsExactly("PRESERVED /LM/W3SVC NTAuthenticationProviders (clean: Negotiate,NTLM)");
    }

    @Test
    void q250979TheUpgradedServerKeepsBufferingOff() {
        assertThat(upgrade.edits("preserve-asp-buffering")).isEmpty();
        assertThat(upgrade.findings("preserve-asp-buffering"))
                .containsExactly("PRESERVED /LM/W3SVC AspBufferingOn (clean: 1)");
    }

    @Test
    void q284930TheAspEntryListsTheVerbsItAccepts() {
        String inetsrv = "C:\\WINNT\\System32\\inetsrv\\";
        String others = ".htr," + inetsrv + "ism.dll,1, .idc," + inetsrv + "httpodbc.dll,1, .shtm," + inetsrv
                + "ssinc.dll,1, .shtml," + inetsrv + "ssinc.dll,1, .stm," + inetsrv + "ssinc.dll,1";

        assertThat(upgrade.edits("script-map-verbs"))
                .containsExactly("/LM/W3SVC ScriptMaps: \".asp," + inetsrv + "asp.dll,1,PUT,DELETE, .asa," + inetsrv
                        + "asp.dll,1,PUT,DELETE, " + others + "\" -> \".asp," + inetsrv
                        + "asp.dll,1,GET,HEAD,POST,TRACE, .asa," + inetsrv + "asp.dll,1,GET,HEAD,POST,TRACE, " + others
                        + '"');
        assertThat(upgrade.findings("script-map-verbs")).isEmpty();
    }

    @Test
    void q301388TheKeysOfCompressionAreAddedWithTheDocumentedDefaults() {
        String compression = "/LM/W3SVC/Filters/Compression";

        assertThat(upgrade.edits("http-compression"))
                .containsExactly(
                        compression + " created",
                        compression + "/Parameters created",
                        compression + "/Parameters KeyType: none -> \"IIsCompressionSchemes\"",
                        compression + "/gzip created",
                        compression + "/gzip KeyType: none -> \"IIsCompressionScheme\"",
                        compression + "/deflate created",
                        compression + "/deflate KeyType: none -> \"IIsCompressionScheme\"",
                        compression + "/Parameters HcCompressionDirectory: none -> "
                                + "\"%windir%\\IIS Temporary Compressed Files\"",
                        compression + "/Parameters HcCacheControlHeader: none -> \"max-age=86400\"",
                        compression + "/Parameters HcDoDynamicCompression: none -> \"0\"",
                        compression + "/Parameters HcDoDiskSpaceLimiting: none -> \"0\"",
                        compression + "/Parameters HcNoCompressionForRange: none -> \"0\"",
                        compression + "/gzip HcFileExtensions: none -> \"htm, html, txt\"",
                        compression + "/deflate HcFileExtensions: none -> \"htm, html, txt\"");
        assertThat(upgrade.step("http-compression").step().inferred()).isFalse();
    }

    @Test
    void theOtherSettingsOfCompressionAreAStepOfTheirOwnMarkedInferred() {
        assertThat(upgrade.step("http-compression-inferred").step().inferred()).isTrue();
        assertThat(upgrade.edits("http-compression-inferred"))
                .hasSize(23)
                .contains("/LM/W3SVC/Filters/Compression/gzip HcScriptFileExtensions: none -> \"dll, asp, exe\"");
    }

    @Test
    void q233968OutOfProcessComponentsAreReportedAsObsoleteAndStay() {
        assertThat(upgrade.edits("asp-out-of-process-components")).isEmpty();
        assertThat(upgrade.findings("asp-out-of-process-components"))
                .containsExactly("OBSOLETE /LM/W3SVC AspAllowOutOfProcComponents (clean: 1)");
    }

    @Test
    void theSnapshotSaysAfterwardsThatItIsOfIis5() {
        assertThat(upgrade.edits("version-key"))
                .containsExactly("version 4.0 -> 5.0", "/LM/W3SVC/Info MajorIIsVersionNumber: \"4\" -> \"5\"");
        assertThat(upgrade.findings("version-key")).containsExactly("INFERRED /LM/W3SVC/Info MajorIIsVersionNumber");
        assertThat(upgrade.after().versionLabel()).contains(IisVersion.V5_0);
    }

    /** What a step changed besides adding something, by key and property. */
    @Test
    void everythingElseStaysAsItIs() {
        assertThat(Rehearsal.lines(upgrade.before()))
                .filteredOn(line -> !Rehearsal.lines(upgrade.after()).contains(line))
                .extracting(line -> line.substring(0, line.indexOf('(')))
                .containsExactly(
                        "/LM/W3SVC ScriptMaps",
                        "/LM/W3SVC/1 DefaultDoc",
                        "/LM/W3SVC/Filters FilterLoadOrder",
                        "/LM/W3SVC/Info MajorIIsVersionNumber");
    }

    @Test
    void aSecondRunChangesNothing() {
        Rehearsal second = upgrade.again(Rehearsal.REQUEST);

        assertThat(second.changed()).isFalse();
        assertThat(Rehearsal.lines(second.after())).isEqualTo(Rehearsal.lines(second.before()));
    }

    @Test
    void theUpgradedServerHasEveryCompressionSettingOfACleanOne() {
        assertThat(compression(upgrade.after()))
                .containsExactlyInAnyOrderElementsOf(
                        compression(Rehearsal.read("iis5-clean.json").snapshot().metabase()));
    }

    private static List<String> compression(Metabase metabase) {
        return Rehearsal.lines(metabase).stream()
                .filter(line -> line.startsWith("/LM/W3SVC/Filters/Compression"))
                .toList();
    }
}
