package org.mbup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mbup.config.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** A verb told alone must behave as one told among all. */
class VerbsTest {

    static Stream<Class<?>> verbs() {
        return Verbs.all();
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void aVerbIsCalledWhatItsClassIsCalled(Class<?> verb) {
        assertThat(Verbs.name(verb)).isEqualTo(verb.getAnnotation(Command.class).name());
        assertThat(Verbs.named(Verbs.name(verb))).contains(verb);
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void onlyTheNamedVerbIsToldAndItsHelpIsTheSame(Class<?> verb) {
        CommandLine alone = Verbs.addTo(line(), Verbs.name(verb), "--help");
        CommandLine among = Verbs.addAllTo(line());

        assertThat(alone.getSubcommands()).containsOnlyKeys(Verbs.name(verb));
        assertThat(help(alone, verb)).isEqualTo(help(among, verb)).contains("Usage: mbup " + Verbs.name(verb));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-V", "previw", "", "@arguments"})
    void whoeverNamesNoVerbIsToldOfAll(String first) {
        assertThat(Verbs.addTo(line(), first).getSubcommands())
                .hasSize((int) Verbs.all().count());
        assertThat(Verbs.addTo(line()).getSubcommands())
                .hasSize((int) Verbs.all().count());
    }

    @Test
    void aMisspeltVerbIsStillAnsweredWithTheRightOne() {
        StringWriter err = new StringWriter();
        assertThat(Mbup.run(new PrintWriter(new StringWriter()), new PrintWriter(err), "previw", "x.json"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("preview");
    }

    @Test
    void theScriptWithoutOptionsIsPlain() {
        assertThat(AdsutilVerb.plain("adsutil", "x.json", "get", "w3svc/AuthFlags"))
                .isTrue();
        assertThat(AdsutilVerb.plain("adsutil", "x.json", "set", "w3svc/X", "-h"))
                .as("what follows the snapshot belongs to the script")
                .isTrue();
        for (List<String> words : List.of(
                List.of("adsutil", "--no-backup", "x.json", "get"),
                List.of("adsutil", "--help", "x.json"),
                List.of("adsutil", "x.json"),
                List.of("adsutil", "x.json", "@more"),
                List.of("info", "x.json", "y"))) {
            assertThat(AdsutilVerb.plain(words.toArray(String[]::new)))
                    .as("%s", words)
                    .isFalse();
        }
    }

    @Test
    void aPlainCallFailsWithTheWordsOfAnother() {
        assertThat(told("adsutil", "none.json", "get", "w3svc/AuthFlags"))
                .isEqualTo(told("adsutil", "--encoding", "windows-1252", "none.json", "get", "w3svc/AuthFlags"))
                .contains("exit 1", "there is no such snapshot");
        assertThat(told("adsutil", "none.json", "gte"))
                .isEqualTo(told("adsutil", "--encoding", "windows-1252", "none.json", "gte"));
    }

    private static CommandLine line() {
        return Mbup.line(new Configuration(new Surroundings(Map.of(), Path.of("none"), Path.of("none"))));
    }

    private static String told(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Mbup.run(new PrintWriter(out), new PrintWriter(err), args);
        return "exit " + exit + "\n" + out + "\n" + err;
    }

    private static String help(CommandLine line, Class<?> verb) {
        return line.getSubcommands().get(Verbs.name(verb)).getUsageMessage(CommandLine.Help.Ansi.OFF);
    }
}
