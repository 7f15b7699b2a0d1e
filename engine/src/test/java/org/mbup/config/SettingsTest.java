package org.mbup.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mbup.problem.ProblemException;

class SettingsTest {

    private static final Set<String> KEYS = Set.of("with", "preview.with", "no-backup", "migrate.no-backup");

    @TempDir
    private Path root;

    private Path folder;
    private Path home;

    @BeforeEach
    void folders() throws IOException {
        folder = Files.createDirectory(root.resolve("work"));
        home = Files.createDirectory(root.resolve("home"));
    }

    @Test
    void theEnvironmentIsStrongerThanTheFolderAndThatThanTheHome() throws IOException {
        write(home, "with=c\nwithout=home\n");
        assertThat(found(Map.of(), "with")).isEqualTo("c at " + home.resolve("mbup.properties") + ":1");
        write(folder, "# mine\n\nwith=b\n");
        assertThat(found(Map.of(), "with")).isEqualTo("b at mbup.properties:3");
        assertThat(found(Map.of("MBUP_WITH", "a"), "with")).isEqualTo("a at environment variable MBUP_WITH");
        assertThat(found(Map.of("MBUP_WITH", "a"), "without")).startsWith("home at ");
    }

    @Test
    void oneVerbIsStrongerThanAllAtTheSameOrigin() throws IOException {
        write(folder, "with=all\npreview.with=one\n");
        assertThat(found(Map.of(), "with")).startsWith("one at ");
        assertThat(found(Map.of("MBUP_WITH", "variable"), "with")).startsWith("variable at ");
        assertThat(found(Map.of("MBUP_WITH", "a", "MBUP_PREVIEW_WITH", "b"), "with"))
                .startsWith("b at ");
    }

    @Test
    void aNamedFileIsReadInsteadOfTheOthers() throws IOException {
        write(folder, "with=folder\n");
        Files.writeString(folder.resolve("other.conf"), "without=x\n");
        Settings named = Settings.load(new Surroundings(Map.of(), folder, home), Optional.of("other.conf"));
        assertThat(named.find("preview", "with")).isEmpty();
        assertThat(named.find("preview", "without")).map(Setting::value).contains("x");
        Settings byVariable =
                Settings.load(new Surroundings(Map.of("MBUP_CONFIG", "other.conf"), folder, home), Optional.empty());
        assertThat(byVariable.find("preview", "without")).map(Setting::value).contains("x");
        assertThat(byVariable.find("preview", "with")).isEmpty();
    }

    @Test
    void aBlankValueTakesBackAWeakerOne() throws IOException {
        write(folder, "with=negotiate\n");
        assertThat(load(Map.of("MBUP_WITH", "")).find("preview", "with")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    mbup.with=a           | with      | a
                    noBackup = true       | no-backup | true
                    mbup.noBackup:true    | no-backup | true
                    output=C:\\\\farm\\\\x | output    | C:\\farm\\x
                    with=caf\\u00e9       | with      | café
                    """)
    void spellings(String line, String key, String value) throws IOException {
        write(folder, line + "\n");
        assertThat(load(Map.of()).find("preview", key)).map(Setting::value).contains(value);
    }

    @Test
    void anEntryGoesOnAfterABackslashAndKeepsTheLineItBeginsIn() throws IOException {
        write(folder, "\uFEFF! a remark \\\nwith=a,\\\r\n    b\nwithout=c\n");
        assertThat(found(Map.of(), "with")).isEqualTo("a,b at mbup.properties:2");
        assertThat(found(Map.of(), "without")).isEqualTo("c at mbup.properties:4");
    }

    @Test
    void anUnknownKeyIsRefusedWithItsPlaceAndTheRightOne() throws IOException {
        write(folder, "with=a\nwiht=negotiate\n");
        refused(load(Map.of()), "mbup.properties:2", "\"wiht\"", "did you mean with?");
        write(folder, "migrat.no-backup=true\n");
        refused(load(Map.of()), "mbup.properties:1", "did you mean migrate.no-backup?");
        write(folder, "zebra=true\n");
        refused(load(Map.of()), "mbup.properties:1", "mbup config");
    }

    @Test
    void anUnknownVariableIsRefusedToo() {
        refused(load(Map.of("MBUP_WIHT", "x")), "environment variable MBUP_WIHT", "did you mean MBUP_WITH?");
        load(Map.of("MBUP_WITH", "x", "MBUP_JAVA_OPTS", "-Xmx1g", "MBUP_DEBUG", "1", "OTHER", "x"))
                .requireOnly(KEYS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"with=a\nmbup.with=b\n", "with=\\u00zz\n"})
    void aFileThatSaysTwoThingsOrNothingIsRefused(String text) throws IOException {
        write(folder, text);
        assertThatThrownBy(() -> load(Map.of()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("mbup.properties:");
    }

    @Test
    void whatIsTooLargeMissingOrNoTextIsRefused() throws IOException {
        Files.write(folder.resolve("mbup.properties"), new byte[] {'a', '=', (byte) 0xff});
        assertThatThrownBy(() -> load(Map.of())).hasMessageContaining("not UTF-8");
        Files.writeString(folder.resolve("mbup.properties"), "#".repeat(SettingsFile.LARGEST + 1));
        assertThatThrownBy(() -> load(Map.of())).hasMessageContaining("too large");
        assertThatThrownBy(
                        () -> Settings.load(new Surroundings(Map.of(), folder, home), Optional.of("none.properties")))
                .hasMessageContaining("none.properties: there is no such configuration file");
    }

    @Test
    void silenceIsNoFileAndNoVariable() throws IOException {
        assertThat(new Surroundings(Map.of("MBUP_DEBUG", "1"), folder, home).silent())
                .isTrue();
        assertThat(new Surroundings(Map.of("MBUP_WITH", "1"), folder, home).silent())
                .isFalse();
        write(home, "");
        assertThat(new Surroundings(Map.of(), folder, home).silent()).isFalse();
    }

    private static void refused(Settings settings, String... told) {
        assertThatThrownBy(() -> settings.requireOnly(KEYS))
                .isInstanceOf(ProblemException.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(told));
    }

    private String found(Map<String, String> environment, String option) {
        return load(environment)
                .find("preview", option)
                .map(s -> s.value() + " at " + s.origin())
                .orElse("nothing");
    }

    private Settings load(Map<String, String> environment) {
        return Settings.load(new Surroundings(environment, folder, home), Optional.empty());
    }

    private static void write(Path where, String text) throws IOException {
        Files.writeString(where.resolve("mbup.properties"), text);
    }
}
