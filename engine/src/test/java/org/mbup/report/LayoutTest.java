package org.mbup.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutTest {

    private static final String LONG = "      a clean IIS 5.0 has a value that nobody would ever write on one line\n";

    @Test
    void aFileGetsTheTextAsItIs() {
        assertThat(Layout.PLAIN.apply(LONG)).isSameAs(LONG);
    }

    @Test
    void aLineThatIsTooLongGoesOnBelowIndentedFurther() {
        assertThat(new Layout(false, 40).apply(LONG)).isEqualTo("""
                      a clean IIS 5.0 has a value that
                          nobody would ever write on one
                          line
                """);
    }

    @Test
    void noLineIsLongerThanTheTerminalUnlessAWordIs() {
        String path = "/LM/W3SVC/1/ROOT/" + "a".repeat(60);
        String text = new Layout(false, 50).apply("  ~ " + path + " is set by a step of the upgrade and stays so\n");
        assertThat(text.lines()).allMatch(line -> line.length() <= 50 || line.contains(path));
        assertThat(text.replaceAll("\\s+", " ").strip())
                .isEqualTo("~ " + path + " is set by a step of the upgrade and stays so");
    }

    @ParameterizedTest
    @CsvSource({"  + Added: 1, 32", "      - gone, 31", "  ~ Changed, 33", "  = Kept, 2", "  ! ERROR MB010, 1;31"})
    void aSignIsColouredAndStays(String line, String code) {
        String padded = "  " + line;
        assertThat(new Layout(true, 0).apply(padded + "\n")).isEqualTo("\u001b[" + code + "m" + padded + "\u001b[0m\n");
    }

    @Test
    void colourTakesNothingAway() {
        String text = "Changes\n  ~ A: 1 -> 2\n      - x\n  = B\n\nSummary: 1 changed.\n";
        assertThat(new Layout(true, 60).apply(text).replaceAll("\u001b\\[[0-9;]*m", ""))
                .isEqualTo(text);
    }
}
