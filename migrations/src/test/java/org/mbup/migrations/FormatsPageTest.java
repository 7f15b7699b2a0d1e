package org.mbup.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mbup.liquibase.StepResult;

/** Every example of docs/changelog-formats.md runs on the default server; those of one change come to the same. */
class FormatsPageTest {

    private static final Path PAGE = Path.of("../docs/changelog-formats.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("^```(yaml|json|xml|adsutil)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    @TempDir
    Path folder;

    record Example(String format, String text) {

        @Override
        public String toString() {
            return format;
        }
    }

    static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        Matcher matcher = EXAMPLE.matcher(Files.readString(PAGE).replace("\r\n", "\n"));
        while (matcher.find()) {
            examples.add(new Example(matcher.group(1), matcher.group(2)));
        }
        return examples;
    }

    @Test
    void everyFormatHasAnExample() throws IOException {
        assertThat(examples()).extracting(Example::format).containsExactly("yaml", "json", "xml", "adsutil", "adsutil");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExampleRuns(Example example) throws IOException {
        Files.writeString(folder.resolve("V6_0_010__example." + example.format()), example.text());

        Rehearsal rehearsal = Rehearsal.of("iis4-default.json", Rehearsal.REQUEST.at(folder.toString()));

        assertThat(rehearsal.step("example").state()).isEqualTo(StepResult.State.RAN);
        assertThat(rehearsal.edits("example"))
                .usingElementComparator(String.CASE_INSENSITIVE_ORDER)
                .containsExactly(
                        example.text().contains("Negotiate")
                                ? "/LM/W3SVC NTAuthenticationProviders: \"NTLM\" -> \"Negotiate,NTLM\""
                                : "/LM/W3SVC ConnectionTimeout: \"900\" -> \"1200\"");
    }
}
