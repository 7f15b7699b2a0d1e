package org.mbup.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands of a page print what the page says, in that order; "..." stands for lines left out. */
class PagesIT {

    private static final String END = "```";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/preview.md", "docs/wire.md", "docs/fixtures.md"})
    void everyCommandPrintsWhatIsShown(String page) throws IOException {
        Files.createDirectories(folder.resolve("fixtures/snapshots"));
        for (String snapshot : List.of("iis4-default.json", "iis4-overrides.json", "metabase-iis6-style.xml")) {
            Files.copy(Launcher.snapshot(snapshot), folder.resolve("fixtures/snapshots/" + snapshot));
        }
        List<String> shown = shown(page);
        assertThat(shown).as("commands in " + page).anyMatch(PagesIT::calls);
        for (int i = 0; i < shown.size(); ) {
            int end = i + 1;
            while (end < shown.size()
                    && !shown.get(end).startsWith("$ ")
                    && !shown.get(end).equals(END)) {
                end++;
            }
            if (shown.get(i).startsWith("$ ")) {
                check(shown.get(i).substring(2), shown.subList(i + 1, end));
            }
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
                new ArrayList<>(ran.out().lines().map(PagesIT::undated).toList());
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

    private static boolean calls(String line) {
        return line.startsWith("$ scripts/mbup ") || line.startsWith("$ mbup ");
    }

    /** What stands in the page's blocks without a language, each closed by a line of its own. */
    private static List<String> shown(String page) throws IOException {
        List<String> lines = new ArrayList<>();
        boolean inside = false;
        boolean plain = false;
        for (String line : Files.readAllLines(Launcher.root().resolve(page))) {
            if (line.startsWith(END)) {
                inside = !inside;
                plain = line.equals(END);
                lines.add(END);
            } else if (inside && plain) {
                lines.add(line);
            }
        }
        return lines;
    }
}
