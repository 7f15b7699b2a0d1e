package org.mbup.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script is read by a real shell, which then completes. */
class CompletionTest {

    @TempDir
    private Path folder;

    private Path script;

    @BeforeEach
    void aScript() throws IOException {
        StringWriter out = new StringWriter();
        assertThat(Mbup.run(new PrintWriter(out), new PrintWriter(new StringWriter()), "completion", "bash"))
                .isZero();
        script = Files.writeString(folder.resolve("mbup_completion"), out.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "mbup pre,               preview",
        "mbup mi,                migrate",
        "mbup preview --wit,     --with",
        "mbup preview --wit,     --without",
        "mbup info --format js,  json",
        "mbup completion z,      zsh"
    })
    void bashCompletes(String typed, String offered) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash here");
        assertThat(complete(typed)).contains(offered);
    }

    @Test
    void bashOffersNothingElse() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash here");
        assertThat(complete("mbup mig")).containsExactly("migrate");
        assertThat(complete("mbup zzz")).isEmpty();
    }

    @Test
    void zshReadsItToo() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/zsh")), "no zsh here");
        assertThat(run("/bin/zsh", "-fc", "source " + script + " && echo ${_comps[mbup]}"))
                .isNotEmpty();
    }

    @Test
    void aShellThatIsNotKnownIsAUsageError() {
        StringWriter err = new StringWriter();
        assertThat(Mbup.run(new PrintWriter(new StringWriter()), new PrintWriter(err), "completion", "fish"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("bash", "zsh");
    }

    private List<String> complete(String typed) throws Exception {
        List<String> words = List.of(typed.split(" "));
        String commands = "source " + script + "\n"
                + "COMP_WORDS=(" + typed + ")\n"
                + "COMP_CWORD=" + (words.size() - 1) + "\n"
                + "_complete_mbup mbup\n"
                + "printf '%s\\n' \"${COMPREPLY[@]}\"\n";
        return run("/bin/bash", "--norc", "-c", commands);
    }

    private List<String> run(String... command) throws Exception {
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        process.getOutputStream().close();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(out, StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
