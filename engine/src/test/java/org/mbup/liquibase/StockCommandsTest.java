package org.mbup.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mbup.format.SnapshotDocument;
import org.mbup.store.SnapshotLock;
import org.mbup.store.SnapshotStore;

/** Liquibase's own commands on a snapshot, by URL. */
class StockCommandsTest {

    @TempDir
    Path folder;

    private Path snapshot;
    private StockCommands liquibase;

    @BeforeEach
    void files() throws Exception {
        snapshot = folder.resolve("web1.json");
        SnapshotDocument document = Snapshots.ntlm();
        Files.write(snapshot, document.format().write(document.snapshot()).bytes());
        new MigrationFolder(folder)
                .step(
                        "V5_0_2__timeout.yaml",
                        "setProperty: { path: w3svc, property: ConnectionTimeout, value: \"900\" }",
                        "setProperty: { path: w3svc, property: ConnectionTimeout, value: \"901\" }")
                .step(
                        "V5_0_10__comment.yaml",
                        "setProperty: { path: w3svc/1, property: ServerComment, value: Intranet }")
                .optIn(
                        "V5_0_900__negotiate.yaml",
                        "negotiate",
                        "replaceValue: { path: w3svc, property: NTAuthenticationProviders, from: NTLM, to: \"Negotiate,NTLM\" }")
                .file(
                        "index.migrations",
                        "# in any order\nV5_0_900__negotiate.yaml\nV5_0_10__comment.yaml\nV5_0_2__timeout.yaml\n");
        liquibase = at("");
    }

    private StockCommands at(String parameters) {
        return new StockCommands(folder, "metabase:" + snapshot + parameters, "index.migrations");
    }

    private SnapshotDocument stored() throws Exception {
        return Snapshots.read(Files.readAllBytes(snapshot));
    }

    @Test
    void updateRunsWhatIsPendingButNoOptInStep() throws Exception {
        liquibase.run("update");

        assertThat(stored().snapshot().history().steps())
                .extracting(step -> step.changelog())
                .containsExactly("V5_0_2__timeout.yaml", "V5_0_10__comment.yaml");
        assertThat(Snapshots.providers(stored().snapshot().metabase(), "w3svc")).isEqualTo("NTLM");
    }

    @Test
    void updateRunsAnOptInStepNamedInTheUrl() throws Exception {
        at("?with=negotiate").run("update");

        assertThat(Snapshots.providers(stored().snapshot().metabase(), "w3svc")).isEqualTo("Negotiate,NTLM");
    }

    @Test
    void aGuardSeesWhatTheStepsBeforeWouldHaveDoneInADryRun() throws Exception {
        new MigrationFolder(folder)
                .file(
                        "V5_0_910__after.yaml",
                        MigrationFolder.changeSet(
                                """
                                      preConditions:
                                        - onFail: CONTINUE
                                        - propertyEquals: { path: w3svc, property: ntauthenticationproviders, value: "Negotiate,NTLM" }
                                """, "setProperty: { path: w3svc, property: ServerComment, value: after }"))
                .file("index.migrations", "V5_0_900__negotiate.yaml\nV5_0_910__after.yaml\n");

        assertThat(at("?readonly=true&with=negotiate").run("updateSql")).contains("ServerComment \"after\"");
        assertThat(at("?readonly=true").run("updateSql")).doesNotContain("ServerComment");
    }

    @Test
    void aPlainChangelogOfLiquibaseIsGuardedTheSameWay() throws Exception {
        String plain = Files.readString(folder.resolve("V5_0_900__negotiate.yaml"));
        Files.writeString(folder.resolve("plain.yaml"), plain);
        StockCommands commands = new StockCommands(folder, "metabase:" + snapshot, "plain.yaml");

        assertThat(commands.run("updateSql")).doesNotContain("NTAuthenticationProviders \"");
        commands.run("update");
        assertThat(Snapshots.providers(stored().snapshot().metabase(), "w3svc")).isEqualTo("NTLM");

        Files.writeString(folder.resolve("plain.yaml"), plain.replace("name: negotiate", "nam: negotiate"));
        assertThatThrownBy(() -> commands.run("validate")).hasMessageContaining("optIn does not know \"nam\"");
    }

    @Test
    void aPlainChangelogCanAskForAStepByParameter() throws Exception {
        String property = "  - property: { name: mbup.with, value: \"negotiate\" }\n";
        String plain = Files.readString(folder.resolve("V5_0_900__negotiate.yaml"));
        Files.writeString(
                folder.resolve("plain.yaml"), plain.replace("databaseChangeLog:\n", "databaseChangeLog:\n" + property));

        new StockCommands(folder, "metabase:" + snapshot, "plain.yaml").run("update");

        assertThat(Snapshots.providers(stored().snapshot().metabase(), "w3svc")).isEqualTo("Negotiate,NTLM");
    }

    @Test
    void updateAgainAfterRollbackRunsAgainInOneProcess() throws Exception {
        byte[] original = Files.readAllBytes(snapshot);
        liquibase.run("update");
        liquibase.run("update");
        byte[] updated = Files.readAllBytes(snapshot);

        liquibase.run("rollbackCount", "count", 2);
        assertThat(snapshot).hasBinaryContent(original);

        liquibase.run("update");
        assertThat(Snapshots.read(updated).snapshot().metabase().keys())
                .hasSameSizeAs(stored().snapshot().metabase().keys());
        assertThat(stored().snapshot().history().steps()).hasSize(2);
    }

    @Test
    void updateOfAnotherFileAtTheSameUrlIsNotTakenForUpToDate() throws Exception {
        byte[] original = Files.readAllBytes(snapshot);
        liquibase.run("update");
        liquibase.run("update");
        Files.write(snapshot, original);

        liquibase.run("update");

        assertThat(stored().snapshot().history().steps()).hasSize(2);
    }

    @Test
    void updateSqlWritesTheScriptAndTouchesNothing() throws Exception {
        byte[] original = Files.readAllBytes(snapshot);

        String script = at("?readonly=true&with=negotiate").run("updateSql");

        assertThat(script.lines().map(String::strip).filter(line -> line.startsWith("cscript")))
                .containsExactly(
                        "cscript adsutil.vbs set W3SVC/ConnectionTimeout 900",
                        "cscript adsutil.vbs set W3SVC/ConnectionTimeout 901",
                        "cscript adsutil.vbs set W3SVC/1/ServerComment \"Intranet\"",
                        "cscript adsutil.vbs set W3SVC/NTAuthenticationProviders \"Negotiate,NTLM\"");
        assertThat(script.lines().filter(line -> !line.isBlank()))
                .allMatch(line -> line.startsWith("REM") || line.startsWith("cscript"));
        assertThat(snapshot).hasBinaryContent(original);
    }

    @Test
    void rollbackCountSqlWritesTheLinesThatRestoreTheOldValues() throws Exception {
        liquibase.run("update");

        String script = liquibase.run("rollbackCountSql", "count", 1);

        assertThat(script)
                .contains("cscript adsutil.vbs delete W3SVC/1/ServerComment")
                .doesNotContain("Timeout");
    }

    @Test
    void aReadOnlyConnectionRefusesWrites() throws Exception {
        byte[] original = Files.readAllBytes(snapshot);

        assertThatThrownBy(() -> at("?readonly=true").run("update")).hasMessageContaining("open for reading only");
        assertThat(snapshot).hasBinaryContent(original);
    }

    @Test
    void statusHistoryTagAndValidateWork() throws Exception {
        assertThat(liquibase.run("status", "verbose", true)).contains("V5_0_2__timeout.yaml::1::test");
        liquibase.run("update");
        liquibase.run("tag", "tag", "upgraded");

        assertThat(stored().snapshot().history().steps().get(1).tag()).isEqualTo("upgraded");
        assertThat(liquibase.run("history")).contains("V5_0_10__comment.yaml");
        liquibase.run("validate");
        liquibase.run("rollback", "tag", "upgraded");
        assertThat(stored().snapshot().history().steps()).hasSize(2);
    }

    @Test
    void changesetsBeforeAFailingOneStay() throws Exception {
        new MigrationFolder(folder)
                .step("V5_0_11__fails.yaml", "setProperty: { path: w3svc/99, property: ServerComment, value: x }")
                .file("index.migrations", "V5_0_2__timeout.yaml\nV5_0_10__comment.yaml\nV5_0_11__fails.yaml\n");

        assertThatThrownBy(() -> liquibase.run("update")).hasMessageContaining("the key is not there");
        assertThat(stored().snapshot().history().steps()).hasSize(2);
    }

    @Test
    void aSnapshotThatSomebodyElseHoldsIsRefusedAtOnce() throws Exception {
        try (SnapshotLock held = SnapshotStore.lock(snapshot.toString(), "a test")) {
            assertThatThrownBy(() -> liquibase.run("update")).hasMessageContaining("a test");
            assertThat(held.held()).isTrue();
        }

        liquibase.run("update");
        assertThat(stored().snapshot().history().steps()).hasSize(2);
    }

    @Test
    void aFailureToWriteFailsTheCommandAndLeavesTheFile() throws Exception {
        Path export = folder.resolve("export.txt");
        Files.writeString(export, "[/W3SVC]\nServerComment                   : (STRING) \"web\"\n[/W3SVC/1]\n");
        StockCommands onText = new StockCommands(folder, "metabase:" + export, "index.migrations");

        assertThatThrownBy(() -> onText.run("update")).hasMessageContaining("cannot be changed in place");
        assertThat(SnapshotStore.lockedBy(export.toString())).isEmpty();
        assertThat(export).hasContent("[/W3SVC]\nServerComment                   : (STRING) \"web\"\n[/W3SVC/1]\n");
    }

    @Test
    void aLockLeftInsideAClosedConnectionIsNotStale() throws Exception {
        liquibase.run("update");

        assertThat(SnapshotStore.lockedBy(snapshot.toString())).isEmpty();
        liquibase.run("releaseLocks");
    }

    @Test
    void changelogSyncMarksStepsThatCannotBeTakenBack() throws Exception {
        liquibase.run("changelogSync");

        assertThat(stored().snapshot().history().steps()).allMatch(step -> step.edits() == null);
        assertThatThrownBy(() -> liquibase.run("rollbackCount", "count", 1)).hasMessageContaining("only marked as ran");
    }

    @Test
    void clearedChecksumsAreFilledInAgain() throws Exception {
        liquibase.run("update");
        liquibase.run("clearChecksums");
        assertThat(stored().snapshot().history().steps()).allMatch(step -> step.checksum() == null);

        liquibase.run("update");
        assertThat(stored().snapshot().history().steps())
                .allMatch(step -> step.checksum().startsWith("9:"));
    }

    @Test
    void dropAllEmptiesTheSnapshotAndKeepsTheBytesBefore() throws Exception {
        byte[] original = Files.readAllBytes(snapshot);

        liquibase.run("dropAll", "force", true);

        assertThat(stored().snapshot().metabase().keys()).isEmpty();
        assertThat(stored().snapshot().history().steps()).isEmpty();
        try (var files = Files.list(folder)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("web1.json.bak-")))
                    .singleElement()
                    .satisfies(backup -> assertThat(backup).hasBinaryContent(original));
        }
    }

    @Test
    void aChangeInSqlIsRefused() throws Exception {
        new MigrationFolder(folder).file("plain.yaml", MigrationFolder.changeSet("", "sql: { sql: SET w3svc/x 1 }"));
        StockCommands commands = new StockCommands(folder, "metabase:" + snapshot, "plain.yaml");

        assertThatThrownBy(() -> commands.run("update")).hasMessageContaining("a metabase has no SQL");
    }

    @Test
    void aChangelogInSqlIsRefusedWithAWayOut() {
        assertThatThrownBy(() -> liquibase.run(
                        "generateChangelog",
                        "changelogFile",
                        folder.resolve("all.metabase.sql").toString()))
                .hasStackTraceContaining("update-sql prints it as a script");
    }

    @Test
    void twoSecretsDifferWithoutBeingShown() throws Exception {
        Path other = folder.resolve("other.json");
        String secret = "{ \"name\": \"AnonymousUserPass\", \"value\": \"%s\" }";
        String json = Files.readString(snapshot);
        int at = json.indexOf("{ \"name\": \"NTAuthenticationProviders\"");
        Files.writeString(snapshot, json.substring(0, at) + secret.formatted("apple") + ", " + json.substring(at));
        Files.writeString(other, json.substring(0, at) + secret.formatted("pear") + ", " + json.substring(at));

        assertThat(liquibase.run("diff", "referenceUrl", "metabase:" + other))
                .contains("value changed; it is a secret")
                .doesNotContain("apple")
                .doesNotContain("pear");
    }

    @Test
    void theUrlCanDoWithoutBackup() throws Exception {
        at("?backup=false").run("update");

        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.contains(".bak-"));
        }
    }

    @Test
    void aChangedMigrationIsReportedWithBothChecksums() throws Exception {
        liquibase.run("update");
        new MigrationFolder(folder)
                .step("V5_0_10__comment.yaml", "setProperty: { path: w3svc/1, property: ServerComment, value: Other }");

        assertThatThrownBy(() -> liquibase.run("update"))
                .hasMessageContaining("was: 9:")
                .hasMessageContaining("but is now: 9:");
    }

    @Test
    void anUnknownParameterOfTheUrlIsRefused() {
        assertThatThrownBy(() -> at("?readnoly=true").run("update")).hasMessageContaining("readnoly");
    }
}
