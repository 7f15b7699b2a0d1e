package org.mbup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mbup.report.Layout;

class TerminalTest {

    @Test
    void aPipeGetsNeitherColourNorWidth() {
        assertThat(Terminal.layout(false, Map.of("COLUMNS", "70"))).isEqualTo(Layout.PLAIN);
    }

    @Test
    void aTerminalGetsColourAndItsWidth() {
        assertThat(Terminal.layout(true, Map.of("COLUMNS", "70"))).isEqualTo(new Layout(true, 70));
    }

    @Test
    void noColorTakesTheColourAway() {
        assertThat(Terminal.layout(true, Map.of("COLUMNS", "70", "NO_COLOR", "1")))
                .isEqualTo(new Layout(false, 70));
    }

    @Test
    void anEmptyNoColorSaysNothing() {
        assertThat(Terminal.layout(true, Map.of("COLUMNS", "70", "NO_COLOR", ""))
                        .colour())
                .isTrue();
    }

    @Test
    void aDumbTerminalGetsNoColour() {
        assertThat(Terminal.layout(true, Map.of("COLUMNS", "70", "TERM", "dumb"))
                        .colour())
                .isFalse();
    }
}
