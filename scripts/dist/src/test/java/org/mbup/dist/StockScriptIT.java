package org.mbup.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Liquibase's own command line makes of scripts, right and wrong ones. */
class StockScriptIT {

    private static final String SCRIPT = "changelog.adsutil";
    private static final String HEAD = "REM liquibase formatted adsutil\nREM changeset exair:1\n";

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

    private static StockStory story(String script) throws IOException {
        StockStory story = StockStory.of(cli, folder, "iis4-default.json", SCRIPT);
        Files.writeString(story.file(SCRIPT), script);
        return story;
    }

    private static Launcher.Ran run(StockStory story, String command) {
        return cli.run(command, story.url(""), "--changelog-file=" + story.named(SCRIPT));
    }

    @Test
    void theLinesOfAnArticleAreAChangelogAsTheyArePrinted() throws IOException {
        StockStory story = story("cscript adsutil.vbs set w3svc/NTAuthenticationProviders \"Negotiate,NTLM\"\n");

        story.run("update");

        assertThat(story.text()).contains("\"Negotiate,NTLM\"");
        assertThat(story.history()).containsExactly("changelog");
    }

    @Test
    void aWrongLineIsToldWithItsPlaceAndNothingIsWritten() throws IOException {
        StockStory story = story(HEAD + "set W3SVC/ConnectionTimeout 901\nset W3SVC/ConectionTimeout 902\n");
        byte[] original = story.bytes();

        Launcher.Ran ran = run(story, "update");

        assertThat(ran.exit()).isNotZero();
        assertThat(ran.err())
                .contains(
                        "changelog.adsutil:4", "no property called ConectionTimeout", "did you mean ConnectionTimeout");
        assertThat(story.bytes()).isEqualTo(original);
    }

    @Test
    void aLineTheScriptWouldRefuseIsToldWithItsPlace() throws IOException {
        Launcher.Ran ran = run(story(HEAD + "sett W3SVC/ConnectionTimeout 901\n"), "validate");

        assertThat(ran.exit()).isNotZero();
        assertThat(ran.err()).contains("changelog.adsutil:3:1", "no verb sett");
    }

    @Test
    void aPlaceholderIsAParameterOfLiquibase() throws IOException {
        StockStory story = story(HEAD + "set W3SVC/AnonymousUserName \"IUSR_${webserver}\"\n");

        assertThat(run(story, "update-sql").err()).contains("changelog.adsutil:3:35", "${webserver}");
        assertThat(story.script("update-sql", "-Dwebserver=WEB7"))
                .containsExactly("set W3SVC/AnonymousUserName \"IUSR_WEB7\"");
    }

    @Test
    void aChangelogOfAnotherFormatIncludesScripts() throws IOException {
        StockStory story = StockStory.of(cli, folder, "iis4-default.json", "changelog.yaml");
        Files.writeString(story.file("part.adsutil"), HEAD + "set W3SVC/ConnectionTimeout 901\n");
        Files.writeString(story.file("changelog.yaml"), """
                databaseChangeLog:
                  - include: { file: part.adsutil, relativeToChangelogFile: true }
                """);

        story.run("update");

        assertThat(story.timeout()).isEqualTo("901");
    }
}
