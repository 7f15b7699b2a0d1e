package org.mbup.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mbup.format.SnapshotDocument;
import org.mbup.history.AppliedStep;

/** What a changeset can ask about a metabase before it runs. */
class PreconditionsTest {

    private static final String CHANGE = "setProperty: { path: w3svc, property: ServerComment, value: x }";

    @TempDir
    Path folder;

    private Path snapshot;

    @BeforeEach
    void snapshot() throws Exception {
        snapshot = folder.resolve("web1.json");
        SnapshotDocument document = Snapshots.ntlm();
        Files.write(snapshot, document.format().write(document.snapshot()).bytes());
    }

    private StockCommands changelog(String conditions) throws Exception {
        return changelog("", conditions);
    }

    private StockCommands changelog(String parameters, String conditions) throws Exception {
        String guards = "      preConditions:\n        - onFail: MARK_RAN\n        - " + conditions + "\n";
        Files.writeString(folder.resolve("changelog.yaml"), MigrationFolder.changeSet(guards, CHANGE));
        return new StockCommands(folder, "metabase:" + snapshot + parameters, "changelog.yaml");
    }

    private String outcome() throws Exception {
        return Snapshots.read(Files.readAllBytes(snapshot)).snapshot().history().steps().stream()
                .map(AppliedStep::outcome)
                .findFirst()
                .orElse("PENDING");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "propertyIsSet: { path: w3svc/1, property: ntauthenticationproviders }",
                "propertyIsSet: { path: w3svc/1, property: '6032' }",
                "propertyIsSet: { path: w3svc/1/ROOT, property: NTAuthenticationProviders, effective: true }",
                "propertyIsSet: { path: w3svc, property: AspBufferingOn, effective: 'true' }",
                "keyExists: { path: /lm/w3svc/1 }",
                "keyType: { path: w3svc/1, type: iiswebserver }",
                "iisVersion: { version: 4.0 }",
                "iisVersion: { version: '4' }",
                "iisVersion: { atLeast: '4.0', below: '5.0' }",
                "catalogueKnows: { property: AspBufferingOn, keyType: IIsWebServer }",
                "catalogueKnows: { property: '6032' }",
                "not: [ { keyExists: { path: w3svc/2 } } ]",
                "or: [ { keyExists: { path: w3svc/2 } }, { keyExists: { path: w3svc } } ]"
            })
    void whatHoldsLetsTheChangesetRun(String condition) throws Exception {
        changelog(condition).run("update");

        assertThat(outcome()).isEqualTo("EXECUTED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "propertyIsSet: { path: w3svc/1, property: AspBufferingOn }",
                "propertyIsSet: { path: w3svc/1/ROOT, property: NTAuthenticationProviders }",
                "propertyIsSet: { path: w3svc/1, property: ServerComment, effective: true }",
                "propertyIsSet: { path: w3svc/99, property: ServerComment }",
                "keyExists: { path: w3svc/2 }",
                "keyType: { path: w3svc/1, type: IIsWebVirtualDir }",
                "keyType: { path: w3svc/2, type: IIsWebServer }",
                "iisVersion: { version: '5.0' }",
                "iisVersion: { atLeast: '4.1' }",
                "iisVersion: { below: '4.0' }",
                "catalogueKnows: { property: NoSuchProperty }",
                "catalogueKnows: { property: AspBufferingOn, keyType: IIsNoSuchType }"
            })
    void whatDoesNotHoldMarksItAsRan(String condition) throws Exception {
        changelog(condition).run("update");

        assertThat(outcome()).isEqualTo("MARK_RAN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "propertyIsSet: { path: w3svc }                                  | needs \"property\"",
                "propertyIsSet: { path: w3svc, property: x, effective: perhaps } | takes true or false",
                "keyExists: { pth: w3svc }                                       | does not know \"pth\"",
                "keyExists: { path: 'w3svc//1' }                                 | cannot use \"path\"",
                "keyType: { path: w3svc, type: IIsWebServr }                     | did you mean IIsWebServer",
                "iisVersion: { version: new }                                    | takes a version such as 5.0",
                "iisVersion: { }                                                 | needs \"version\"",
                "catalogueKnows: { keytype: IIsWebServer }                       | did you mean keyType"
            })
    void whatCannotBeAskedIsRefusedBeforeAnythingRuns(String condition, String message) throws Exception {
        byte[] before = Files.readAllBytes(snapshot);
        StockCommands liquibase = changelog(condition);

        assertThatThrownBy(() -> liquibase.run("update")).hasMessageContaining(message);
        assertThat(snapshot).hasBinaryContent(before);
    }

    @Test
    void withoutOnFailTheUpdateStopsAndSaysWhatItFound() throws Exception {
        Files.writeString(
                folder.resolve("changelog.yaml"),
                MigrationFolder.changeSet(
                        "      preConditions:\n        - keyType: { path: w3svc/1, type: IIsWebVirtualDir }\n",
                        CHANGE));
        StockCommands liquibase = new StockCommands(folder, "metabase:" + snapshot, "changelog.yaml");

        assertThatThrownBy(() -> liquibase.run("update"))
                .hasMessageContaining("/LM/w3svc/1 is IIsWebServer, not IIsWebVirtualDir");
        assertThat(outcome()).isEqualTo("PENDING");
    }

    @Test
    void whatFailsToAnswerIsForOnErrorAndNotForOnFail() throws Exception {
        String guards =
                "      preConditions:\n        - onError: MARK_RAN\n        - sqlCheck: { expectedResult: 1, sql: x }\n";
        Files.writeString(folder.resolve("changelog.yaml"), MigrationFolder.changeSet(guards, CHANGE));
        new StockCommands(folder, "metabase:" + snapshot, "changelog.yaml").run("update");
        assertThat(outcome()).isEqualTo("MARK_RAN");

        snapshot();
        Files.writeString(
                folder.resolve("changelog.yaml"),
                MigrationFolder.changeSet(guards.replace("onError", "onFail"), CHANGE));
        StockCommands liquibase = new StockCommands(folder, "metabase:" + snapshot, "changelog.yaml");
        assertThatThrownBy(() -> liquibase.run("update")).hasMessageContaining("a metabase has no SQL");
        assertThat(outcome()).isEqualTo("PENDING");
    }

    @Test
    void theUrlSaysTheVersionWhereTheSnapshotDoesNot() throws Exception {
        Path export = Files.writeString(
                folder.resolve("export.txt"), "[/W3SVC]\nServerComment                   : (STRING) \"web\"\n");
        snapshot = export;

        assertThat(changelog("?readonly=true", "iisVersion: { version: '4.0' }").run("updateSql"))
                .doesNotContain("ServerComment");
        assertThat(changelog("?readonly=true&iisVersion=4.0", "iisVersion: { version: '4.0' }")
                        .run("updateSql"))
                .contains("set W3SVC/ServerComment \"x\"");
    }
}
