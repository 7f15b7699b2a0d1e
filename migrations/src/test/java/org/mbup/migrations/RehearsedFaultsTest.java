package org.mbup.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mbup.advice.Advisor;
import org.mbup.advice.Advisory;
import org.mbup.advice.Origin;
import org.mbup.format.Formats;
import org.mbup.format.ReadOptions;
import org.mbup.format.SnapshotDocument;
import org.mbup.liquibase.Replay;
import org.mbup.liquibase.ReplayRequest;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;

/** Upgrades that go wrong as articles describe, and what an upgraded server is then warned of. */
class RehearsedFaultsTest {

    private static final String KEY_PAIR = """
            { "format": "mbup-snapshot", "formatVersion": 1, "iisVersion": "4.0", "keys": [
              { "path": "/LM", "properties": [] },
              { "path": "/LM/W3SVC", "keyType": "IIsWebService", "properties": [] },
              { "path": "/LM/W3SVC/1", "keyType": "IIsWebServer", "properties": [
                { "name": "MD_SSL_PUBLIC_KEY", "value": "010203" } ] } ], "history": [] }
            """;

    private static List<Advisory> warnings(Metabase upgraded, String code) {
        return Advisor.advise(upgraded, IisVersion.V5_0, Origin.UNKNOWN).stream()
                .filter(advisory -> advisory.code().equals(code))
                .toList();
    }

    private static Metabase upgraded(ReplayRequest request) {
        return Rehearsal.of("iis4-default.json", request).after();
    }

    @Test
    void q304916MapsLeftUnconvertedAnswer4031AndThePreviewSaysSo() {
        Metabase faulty = upgraded(Rehearsal.REQUEST.without("script-map-verbs"));

        assertThat(warnings(faulty, "MB010")).singleElement().satisfies(warning -> {
            assertThat(warning.path()).isEqualTo(KeyPath.of("w3svc"));
            assertThat(warning.consequence()).contains("GET").contains("403.1");
            assertThat(warning.step()).contains("script-map-asp-verbs");
        });
        assertThat(warnings(upgraded(Rehearsal.REQUEST), "MB010")).isEmpty();
    }

    @Test
    void q243196AnUpgradedKeyPairLeavesCertificateDataAtTheServiceUntilTheRemedy() {
        SnapshotDocument server = Formats.named("json")
                .read(KEY_PAIR.getBytes(java.nio.charset.StandardCharsets.UTF_8), ReadOptions.of("server.json"));

        assertThat(warnings(Replay.run(server, Rehearsal.REQUEST).after(), "MB022"))
                .hasSize(1);
        assertThat(warnings(
                        Replay.run(server, Rehearsal.REQUEST.with("clear-upgraded-certificate"))
                                .after(),
                        "MB022"))
                .isEmpty();
    }

    @Test
    void q250979TheNewStartPageAppearsOnceDefaultAspIsTakenOut() {
        assertThat(upgraded(Rehearsal.REQUEST.with("default-doc-iis5"))
                        .explicit(KeyPath.of("w3svc/1"), 6006)
                        .orElseThrow()
                        .value()
                        .display())
                .isEqualTo("Default.htm,iisstart.asp");
    }

    @Test
    void q258727NoServerHasCertCheckModeUnlessSomebodyAddedIt() {
        assertThat(Rehearsal.read("iis5-clean.json").snapshot().metabase().keysWith(2160))
                .isEmpty();
        assertThat(upgraded(Rehearsal.REQUEST).keysWith(2160)).isEmpty();
    }

    @Test
    void q315583NoKeyThatCameFromIis4GivesAccessToTheSourceOfScripts() {
        Metabase upgraded = upgraded(Rehearsal.REQUEST);

        assertThat(upgraded.keysWith(6016))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(Long.parseLong(
                                        key.property(6016).orElseThrow().value().display())
                                & 0x10)
                        .isZero());
    }
}
