package org.mbup.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command of Liquibase's own command line that changes or explains a snapshot by a changelog. */
class StockLiquibaseIT {

    private static final List<String> FORWARD = List.of(
            "set W3SVC/ConnectionTimeout 901",
            "set W3SVC/ConnectionTimeout 902",
            "create W3SVC/1/ROOT/reports \"IIsWebVirtualDir\"",
            "set W3SVC/1/ROOT/reports/ScriptMaps \".rep,C:\\reports\\rep.dll,1,GET\" \".asp,C:\\asp.dll,1,GET,POST\"");

    private static final List<String> BACKWARD = List.of(
            "delete W3SVC/1/ROOT/reports", "set W3SVC/ConnectionTimeout 901", "set W3SVC/ConnectionTimeout 900");

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

    private static StockStory story(String changelog) throws IOException {
        return StockStory.of(cli, folder, "iis4-default.json", changelog);
    }

    @ParameterizedTest
    @ValueSource(strings = {"changelog.yaml", "changelog.json", "changelog.xml", "metabase.xml", "changelog.adsutil"})
    void whatWouldBeDoneIsToldWithoutDoingIt(String changelog) throws IOException {
        StockStory story = story(changelog);

        assertThat(story.run("validate").told()).contains("No validation errors found");
        assertThat(story.run("status", "--verbose").told())
                .contains("3 changesets have not been applied", "::1::exair");
        assertThat(story.script("update-sql")).isEqualTo(FORWARD);
        assertThat(story.script("update-count-sql", "--count=1")).isEqualTo(FORWARD.subList(0, 1));
        assertThat(story.script("update-to-tag-sql", "--tag=v1")).isEqualTo(FORWARD.subList(0, 1));
        assertThat(story.script("future-rollback-sql")).isEqualTo(BACKWARD);
        assertThat(story.script("future-rollback-count-sql", "--count=1")).isEqualTo(BACKWARD.subList(2, 3));
        assertThat(story.script("changelog-sync-sql")).isEmpty();
        assertThat(story.script("changelog-sync-to-tag-sql", "--tag=v1")).isEmpty();
        assertThat(story.script("mark-next-changeset-ran-sql")).isEmpty();
        assertThat(story.run("calculate-checksum", "--changeset-identifier=" + story.named(changelog) + "::1::exair")
                        .out())
                .startsWith("9:");
        assertThat(story.history()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"changelog.yaml", "changelog.json", "changelog.xml", "metabase.xml", "changelog.adsutil"})
    void updatesAreTakenBackToTheFirstByte(String changelog) throws IOException {
        StockStory story = story(changelog);
        byte[] original = story.bytes();

        story.run("update-count", "--count=1");
        assertThat(story.history()).containsExactly("1");
        assertThat(story.timeout()).isEqualTo("901");
        story.run("update-to-tag", "--tag=v1");
        assertThat(story.history()).containsExactly("1", "v1");
        assertThat(story.plain("tag-exists", "--tag=v1").told()).contains("already exists");
        story.run("update");
        assertThat(story.timeout()).isEqualTo("902");
        assertThat(story.plain("history").told()).contains("exair", "v1");

        assertThat(story.script("rollback-sql", "--tag=v1")).isEqualTo(BACKWARD.subList(0, 2));
        assertThat(story.script("rollback-count-sql", "--count=1")).isEqualTo(BACKWARD.subList(0, 2));
        assertThat(story.script("rollback-to-date-sql", "--date=2000-01-01")).isEqualTo(BACKWARD);
        story.run("rollback-count", "--count=1");
        assertThat(story.timeout()).isEqualTo("901");
        story.run("update");
        story.run("rollback", "--tag=v1");
        assertThat(story.history())
                .as("Liquibase takes the step that sets the tag back too")
                .containsExactly("1");
        assertThat(story.script("future-rollback-from-tag-sql", "--tag=v1")).isEmpty();
        story.rewind();
        assertThat(story.bytes()).isEqualTo(original);

        story.run("update-testing-rollback");
        assertThat(story.timeout()).isEqualTo("902");
        story.rewind();
        assertThat(story.bytes()).isEqualTo(original);
    }

    @ParameterizedTest
    @ValueSource(strings = {"changelog.yaml", "changelog.json", "changelog.xml", "metabase.xml", "changelog.adsutil"})
    void theHistoryIsKeptAsAskedFor(String changelog) throws IOException {
        StockStory story = story(changelog);

        story.run("mark-next-changeset-ran");
        assertThat(story.history()).containsExactly("1");
        story.run("changelog-sync-to-tag", "--tag=v1");
        assertThat(story.history()).containsExactly("1", "v1");
        story.run("changelog-sync");
        assertThat(story.history()).containsExactly("1", "v1", "2");
        assertThat(story.timeout()).as("marked, not run").isEqualTo("900");
        story.plain("tag", "--tag=release");
        assertThat(story.text()).contains("\"release\"");
        assertThat(story.run("unexpected-changesets").told()).contains("contains no unexpected changes");

        story.plain("clear-checksums");
        assertThat(story.text()).doesNotContain("\"9:");
        story.run("update");
        assertThat(story.text()).contains("\"9:");
        assertThat(story.plain("list-locks").told()).contains("No locks");
        story.plain("release-locks");

        Files.writeString(story.file(changelog), "");
        Files.writeString(story.file("other.yaml"), "databaseChangeLog:\n");
        assertThat(cli.run("unexpected-changesets", story.url(""), "--changelog-file=" + story.named("other.yaml"))
                        .told())
                .contains("3 unexpected changes");
    }

    @ParameterizedTest
    @CsvSource({
        "changelog.yaml, ConnectionTimeout",
        "changelog.json, ConnectionTimeout",
        "changelog.xml, ConnectionTimeout",
        "metabase.xml, ConnectionTimeout",
        "changelog.adsutil, a line of the administration script"
    })
    void thePagesAboutTheSnapshotAreWritten(String changelog, String change) throws IOException {
        StockStory story = story(changelog);
        story.run("update-count", "--count=1");

        story.run("db-doc", "--output-directory=" + story.file("pages"));

        assertThat(story.file("pages/index.html")).exists();
        assertThat(story.file("pages/recent/index.html")).content().contains(change);
        assertThat(story.file("pages/pending/sql.html")).content().contains("adsutil.vbs");
    }
}
