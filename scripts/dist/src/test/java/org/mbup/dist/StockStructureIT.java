package org.mbup.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands of Liquibase's own command line that look at a snapshot as a whole. */
class StockStructureIT {

    private static final String SECRET = "placeholder-anonymous";

    @TempDir
    private static Path folder;

    private static StockCli cli;

    @BeforeAll
    static void start() throws IOException {
        cli = new StockCli(folder);
    }

    @AfterAll
    static void stop() throws IOException {
        cli.close();
    }

    private static StockStory story(String fixture) throws IOException {
        return StockStory.of(cli, folder, fixture, "changelog.yaml");
    }

    private static String reference(String fixture) {
        return "--reference-url=metabase:" + Launcher.snapshot(fixture) + "?readonly=true";
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "yaml", "txt"})
    void aSnapshotOfLiquibaseHoldsEverythingButSecrets(String format) throws IOException {
        String snapshot = story("iis4-overrides.json")
                .plain("snapshot", "--snapshot-format=" + format)
                .out();

        assertThat(snapshot)
                .contains("/LM/w3svc/NTAuthenticationProviders", "IIsWebVirtualDir", "/LM/w3svc/AnonymousUserPass")
                .contains("**********")
                .doesNotContain(SECRET);
    }

    @Test
    void theReferenceIsSeenTheSameWay() throws IOException {
        Launcher.Ran ran = cli.run("snapshot-reference", reference("iis5-clean.json"), "--snapshot-format=txt");

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("/LM/W3SVC/Filters/Compression");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "json", "xml"})
    void aChangelogOfTheDifferencesMakesBothTheSame(String format) throws IOException {
        StockStory story = story("iis4-default.json");
        String changelog = story.named("differences." + format);
        assertThat(story.plain("diff", reference("iis5-clean.json")).out())
                .contains("/LM/W3SVC/Filters/Compression", "/LM/W3SVC/1/ROOT/IISADMPWD")
                .contains("value changed from 'Negotiate,NTLM' to 'NTLM'");

        story.plain("diff-changelog", reference("iis5-clean.json"), "--changelog-file=" + changelog);
        story.plain("update", "--changelog-file=" + changelog);

        assertThat(story.plain("diff", reference("iis5-clean.json")).out().lines())
                .filteredOn(line -> line.contains("Metabase"))
                .hasSize(6)
                .allMatch(line -> line.endsWith("NONE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "json", "xml"})
    void aGeneratedChangelogRebuildsAnEmptiedSnapshotButForSecrets(String format) throws IOException {
        StockStory story = story("iis4-overrides.json");
        String changelog = story.named("all." + format);

        assertThat(story.plain("generate-changelog", "--changelog-file=" + changelog)
                        .err())
                .contains("AnonymousUserPass is a secret");
        assertThat(story.file("all." + format)).content().doesNotContain(SECRET).doesNotContain("*****");
        story.plain("drop-all", "--force=true");
        assertThat(story.text()).contains("\"keys\": []", "\"history\": []");
        story.plain("update", "--changelog-file=" + changelog);

        assertThat(story.plain("diff", reference("iis4-overrides.json")).out())
                .contains("Missing Metabase Key(s): NONE", "Changed Metabase Property(s): NONE")
                .containsSubsequence(
                        "Missing Metabase Property(s):",
                        "UnknownName_70002",
                        "UNCPassword",
                        "AnonymousUserPass",
                        "Unexpected Metabase Property(s): NONE");
    }

    @Test
    void linesOfTheAdministrationScriptAreExecuted() throws IOException {
        StockStory story = story("iis4-default.json");
        Path script = Files.writeString(
                story.file("lines.cmd"),
                "REM as an article prints them\ncscript adsutil.vbs SET w3svc/ServerComment \"Web; 1\"\nGET w3svc/ServerComment\n");

        assertThat(story.plain("execute-sql", "--sql-file=" + script).out()).isEqualTo("""
                        ServerComment                   : (STRING) "Web; 1"
                        ServerComment                   : (STRING) "Web; 1"
                        """);
        assertThat(story.text()).contains("Web; 1");
        byte[] before = story.bytes();
        Launcher.Ran failed = cli.run("execute-sql", story.url(""), "--sql=SET w3svc/NoSuchThing 1");
        assertThat(failed.exit()).isNotZero();
        assertThat(failed.err()).contains("line 1");
        assertThat(story.bytes()).isEqualTo(before);
    }

    @Test
    void theUrlSaysHowToOpenTheSnapshot() throws IOException {
        StockStory story = story("iis4-default.json");
        String line = "--sql=SET w3svc/ServerComment x";

        assertThat(cli.run("execute-sql", story.url("?readonly=true"), line).err())
                .contains("for reading only");
        assertThat(cli.run("execute-sql", story.url("?backup=false"), line).exit())
                .isZero();
        try (var files = Files.list(story.file("."))) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.contains(".bak-"));
        }
        assertThat(cli.run("execute-sql", story.url("?iisVersion=4.x"), line).err())
                .contains("iisVersion is no version");
        assertThat(cli.run("execute-sql", story.url("?backups=false"), line).err())
                .contains("backups");
    }

    @Test
    void aMetaBaseXmlIsUpdatedAndRestoredByteForByte() throws IOException {
        StockStory story = story("metabase-iis6-style.xml");
        byte[] original = story.bytes();

        story.run("update-count", "--count=1");
        assertThat(story.text()).contains("901");
        story.rewind();

        assertThat(story.bytes()).isEqualTo(original);
    }

    @Test
    void aProcessOfItsOwnDoesTheSame() throws IOException, InterruptedException {
        StockStory story = story("iis4-default.json");

        Launcher.Ran script = cli.alone(
                "update-sql", story.url("?readonly=true"), "--changelog-file=" + story.named("changelog.yaml"));
        assertThat(script.exit()).as(script.err()).isZero();
        assertThat(script.out().lines().filter(line -> !line.isBlank()))
                .allMatch(line -> line.startsWith("REM") || line.startsWith("cscript adsutil.vbs "))
                .contains("cscript adsutil.vbs set W3SVC/ConnectionTimeout 902");
        Launcher.Ran update = cli.alone("update", story.url(""), "--changelog-file=" + story.named("changelog.yaml"));
        assertThat(update.exit()).as(update.err()).isZero();
        assertThat(story.timeout()).isEqualTo("902");
    }
}
