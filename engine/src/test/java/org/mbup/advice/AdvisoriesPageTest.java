package org.mbup.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/advisories.md says what the rules say. */
class AdvisoriesPageTest {

    private static String page;

    static Stream<About> rules() {
        return Rules.ALL.stream().map(Rule::about);
    }

    @BeforeAll
    static void read() throws IOException {
        page = Files.readString(Path.of("../docs/advisories.md")).replace("\r\n", "\n");
    }

    @Test
    void codesAreCountedWithoutGaps() {
        assertThat(rules().map(About::code))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, Rules.ALL.size())
                        .mapToObj(i -> "MB%03d".formatted(i))
                        .toList());
    }

    @Test
    void theTableHasEveryRuleAndNoOther() {
        List<String> rows =
                page.lines().filter(line -> line.startsWith("| [MB")).toList();
        assertThat(rows)
                .containsExactlyElementsOf(rules().map(AdvisoriesPageTest::row).toList());
    }

    @Test
    void everySectionIsOfARule() {
        assertThat(page.lines().filter(line -> line.startsWith("## ")))
                .containsExactlyElementsOf(
                        rules().map(rule -> "## " + rule.code()).toList());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theSectionSaysMeaningConsequenceRemedyAndSource(About rule) {
        String section = section(rule.code());
        String title =
                Character.toUpperCase(rule.title().charAt(0)) + rule.title().substring(1);
        assertThat(section).matches("(?s)\\*\\*" + Pattern.quote(title) + "\\.\\*\\* .{40,}");
        assertThat(section)
                .contains("*Consequence.* " + rule.consequence())
                .contains("*Remedy.* " + rule.remedy())
                .contains("*Source.* " + sources(rule) + ".");
        if (rule.step().isEmpty()) {
            assertThat(section).doesNotContain("--with");
        } else {
            assertThat(section).contains("*Step.* `--with " + rule.step() + "`");
        }
    }

    private static String row(About rule) {
        return "| [" + rule.code() + "](#" + rule.code().toLowerCase(java.util.Locale.ROOT) + ") | " + rule.severity()
                + " | " + rule.scope() + " | " + rule.title() + " | " + sources(rule) + " |";
    }

    private static String sources(About rule) {
        return rule.references().isEmpty() ? "the property catalogue" : String.join(", ", rule.references());
    }

    /** The text of a section as one line, without the marks that Markdown needs. */
    private static String section(String code) {
        int start = page.indexOf("\n## " + code + "\n") + code.length() + 5;
        int end = page.indexOf("\n## ", start);
        String text = end < 0 ? page.substring(start) : page.substring(start, end);
        return text.replace("\\<", "<").replaceAll("\\s+", " ").strip();
    }
}
