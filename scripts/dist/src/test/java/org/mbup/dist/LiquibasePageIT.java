package org.mbup.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The changelogs printed in docs/liquibase.md run on the default server and do what they say. */
class LiquibasePageIT {

    private static final Pattern EXAMPLE =
            Pattern.compile("^```(yaml|json|xml)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private static final Map<String, List<String>> EXPECTED = Map.of(
            "yaml", List.of("create W3SVC/1/ROOT/reports \"IIsWebVirtualDir\""),
            "json", List.of("set W3SVC/ConnectionTimeout 1200"),
            "xml", List.of("set W3SVC/1/ServerBindings \":80:\" \":8080:www.exair.com\""));

    @TempDir
    private Path folder;

    @Test
    void everyExampleRuns() throws IOException {
        Map<String, List<String>> scripts = new TreeMap<>();
        String page =
                Files.readString(Launcher.root().resolve("docs/liquibase.md")).replace("\r\n", "\n");
        try (StockCli cli = new StockCli(folder)) {
            for (Matcher example = EXAMPLE.matcher(page); example.find(); ) {
                StockStory story = StockStory.of(cli, folder, "iis4-default.json", "changelog." + example.group(1));
                Files.writeString(story.file("changelog." + example.group(1)), example.group(2));
                byte[] original = story.bytes();
                scripts.put(example.group(1), story.script("update-sql"));
                story.run("update");
                assertThat(story.history()).containsExactly("1");
                story.rewind();
                assertThat(story.bytes()).isEqualTo(original);
            }
        }
        assertThat(scripts).isEqualTo(EXPECTED);
    }

    @Test
    void theMigrationsOfMbupAreAChangelogToo() throws IOException {
        try (StockCli cli = new StockCli(folder)) {
            StockStory story = StockStory.of(cli, folder, "iis4-default.json", "changelog.yaml");
            byte[] original = story.bytes();
            String migrations = "--changelog-file=org/mbup/migrations/index.migrations";

            assertThat(cli.run("update", story.url("?with=negotiate"), migrations)
                            .exit())
                    .isZero();
            assertThat(story.text()).contains("\"Negotiate,NTLM\"").contains("\"iisVersion\": \"5.0\"");
            story.plain("rollback-to-date", migrations, "--date=2000-01-01");
            assertThat(story.bytes()).isEqualTo(original);
        }
    }
}
