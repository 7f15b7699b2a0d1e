package org.mbup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mbup.config.Surroundings;

/** What is set elsewhere means what it would mean on the command line, and gives way to it. */
class ConfigurationTest {

    @TempDir
    private Path folder;

    @Test
    void valuesAreSplitSwitchesAreSwitchedAndTheCommandLineWins() throws IOException {
        set("with=negotiate, negotiate-overrides\ndetailed-exitcode=true\nencoding=windows-1250\n");
        assertThat(completed("preview", "x.json"))
                .containsExactlyInAnyOrder(
                        "preview",
                        "--with=negotiate",
                        "--with=negotiate-overrides",
                        "--detailed-exitcode",
                        "--encoding=windows-1250",
                        "x.json")
                .startsWith("preview")
                .endsWith("x.json");
        assertThat(completed("preview", "--with", "negotiate", "--detailed-exitcode", "x.json"))
                .containsExactly(
                        "preview", "--encoding=windows-1250", "--with", "negotiate", "--detailed-exitcode", "x.json");
    }

    @Test
    void aSwitchSetToFalseIsLeftOutAndAnythingElseIsRefused() throws IOException {
        set("no-backup=false\n");
        assertThat(completed("migrate", "x.json")).containsExactly("migrate", "x.json");
        set("no-backup=yes\n");
        told(2, "mbup.properties:1", "true or false", "migrate", "x.json");
    }

    @Test
    void settingsOfOtherVerbsAreLeftAloneAndUnknownOnesRefused() throws IOException {
        set("with=negotiate\n");
        assertThat(completed("info", "x.json")).containsExactly("info", "x.json");
        set("wiht=negotiate\n");
        told(2, "mbup.properties:1", "did you mean with?", "info", "x.json");
        told(2, "\"line\": 1", "\"error\"", "info", "x.json", "--format", "json");
    }

    @Test
    void aValueThatDoesNotFitIsRefusedWithItsOrigin() throws IOException {
        set("\nformat=jsn\n");
        told(2, "set in: mbup.properties:2", "jsn", "info", "x.json");
    }

    @Test
    void theScriptsOwnWordsAreNotOptions() throws IOException {
        set("no-backup=true\n");
        assertThat(completed("adsutil", "x.json", "set", "w3svc/X", "--no-backup"))
                .containsExactly("adsutil", "--no-backup", "x.json", "set", "w3svc/X", "--no-backup");
    }

    @Test
    void aNamedFileMayStandBeforeOrBehindTheVerb() throws IOException {
        Files.writeString(folder.resolve("a.properties"), "from=4.0\n");
        assertThat(completed("--config", "a.properties", "preview", "x.json"))
                .containsExactly("--config", "a.properties", "preview", "--from=4.0", "x.json");
        assertThat(completed("preview", "--config=a.properties", "x.json"))
                .containsExactly("preview", "--from=4.0", "--config=a.properties", "x.json");
        told(1, "none.properties", "no such configuration file", "preview", "--config", "none.properties", "x.json");
    }

    @Test
    void configShowsEverySettingWithItsOrigin() throws IOException {
        set("migrate.no-backup=true\noutput=sftp://anna:hidden@server/x.json\n");
        String text = ran(Map.of("MBUP_WITH", "negotiate"), 0, "config");
        assertThat(text)
                .containsPattern("\\| with +\\| negotiate +\\| environment variable MBUP_WITH +\\|")
                .containsPattern("\\| no-backup +\\| true +\\| mbup.properties:1 +\\| migrate +\\|")
                .containsPattern("\\| no-backup +\\| false +\\| default +\\| undo, .*adsutil +\\|")
                .contains("sftp://anna:***@server/x.json")
                .doesNotContain("hidden");
        assertThat(ran(Map.of("MBUP_WITH", "negotiate"), 0, "config", "--format", "json"))
                .startsWith("{")
                .contains("\"name\": \"with\"", "\"origin\": \"environment variable MBUP_WITH\"")
                .doesNotContain("hidden");
    }

    private void told(int exit, String first, String second, String... args) {
        assertThat(ran(Map.of(), exit, args)).contains(first, second).doesNotContain("\tat ");
    }

    private String ran(Map<String, String> environment, int exit, String... args) {
        StringWriter all = new StringWriter();
        int code = Mbup.run(
                new Surroundings(environment, folder, folder), new PrintWriter(all), new PrintWriter(all), args);
        assertThat(code).as(all.toString()).isEqualTo(exit);
        return all.toString();
    }

    private String[] completed(String... args) {
        Configuration configuration = new Configuration(new Surroundings(Map.of(), folder, folder));
        return configuration.complete(Verbs.addTo(Mbup.line(configuration), args), args);
    }

    private void set(String text) throws IOException {
        Files.writeString(folder.resolve("mbup.properties"), text);
    }
}
