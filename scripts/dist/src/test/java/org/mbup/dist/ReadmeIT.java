package org.mbup.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of README.md print what README.md says, in that order; "..." stands for lines left out. */
class ReadmeIT {

    @TempDir
    private Path folder;

    @Test
    void everyCommandPrintsWhatIsShown() throws IOException {
        Files.createDirectories(folder.resolve("fixtures/snapshots"));
        Files.copy(Launcher.snapshot("iis4-default.json"), folder.resolve("fixtures/snapshots/iis4-default.json"));
        List<String> shown = shown();
        assertThat(shown).as("commands in README.md").anyMatch(line -> line.startsWith("$ scripts/mbup"));
        for (int i = 0; i < shown.size(); ) {
            int end = i + 1;
            while (end < shown.size() && !shown.get(end).startsWith("$ ")) {
                end++;
            }
            check(shown.get(i).substring(2), shown.subList(i + 1, end));
            i = end;
        }
    }

    private void check(String command, List<String> expected) throws IOException {
        String[] words = command.split(" ");
        if (words[0].equals("cp")) {
            Files.copy(folder.resolve(words[1]), folder.resolve(words[2]));
            return;
        }
        Launcher.Ran ran = Launcher.in(folder, (Object[]) Arrays.copyOfRange(words, 1, words.length));
        assertThat(ran.exit()).as(command + ran.err()).isZero();
        List<String> printed =
                new ArrayList<>(ran.out().lines().map(ReadmeIT::undated).toList());
        for (String line : expected) {
            if (!line.equals("...")) {
                assertThat(printed).as(command).contains(undated(line));
                printed.subList(0, printed.indexOf(undated(line)) + 1).clear();
            }
        }
    }

    private static String undated(String line) {
        return line.replaceAll("\\d{8}T\\d{6}Z", "DATE")
                .replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d", "DATE");
    }

    private static List<String> shown() throws IOException {
        List<String> lines = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(Launcher.root().resolve("README.md"))) {
            if (line.equals("```")) {
                inside = !inside;
            } else if (inside) {
                lines.add(line);
            }
        }
        return lines;
    }
}
