package org.mbup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final StringWriter terminal = new StringWriter();

    @Test
    void theBarStandsBelowWhatIsPrintedAndLeavesNothingBehind() {
        PrintWriter writer = new PrintWriter(terminal);
        try (Progress progress = Progress.of("preview", 2, Optional.of(writer))) {
            assertThat(screen()).contains("0%", "0/2");
            progress.around(() -> writer.println("one"));
            assertThat(screen()).startsWith("one").contains("50%", "1/2");
            progress.around(() -> writer.println("two"));
        }
        assertThat(screen().strip()).isEqualTo("one\ntwo");
    }

    @Test
    void withoutATerminalOrForOneThingThereIsNoBar() {
        PrintWriter writer = new PrintWriter(terminal);
        for (Progress none : new Progress[] {
            Progress.of("preview", 5, Optional.empty()), Progress.of("preview", 1, Optional.of(writer))
        }) {
            try (none) {
                none.around(() -> writer.print("x"));
            }
        }
        assertThat(terminal.toString()).isEqualTo("xx");
    }

    /** What a terminal shows: a carriage return goes back to the first column of the line. */
    private String screen() {
        StringBuilder shown = new StringBuilder();
        for (String line :
                terminal.toString().replace(System.lineSeparator(), "\n").split("\n", -1)) {
            StringBuilder cells = new StringBuilder();
            for (String part : line.split("\r", -1)) {
                cells.replace(0, Math.min(cells.length(), part.length()), part);
            }
            shown.append(cells.toString().stripTrailing()).append('\n');
        }
        return shown.toString();
    }
}
