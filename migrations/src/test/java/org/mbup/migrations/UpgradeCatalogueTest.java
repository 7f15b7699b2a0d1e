package org.mbup.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every documented behaviour has a home, every home exists, and every migration is there because of a behaviour. */
class UpgradeCatalogueTest {

    private static final Path PAGE = Path.of("../docs/upgrade-catalogue.md");
    private static final Path ADVISORIES = Path.of("../docs/advisories.md");
    private static final Path SNAPSHOTS = Path.of("../fixtures/snapshots");
    private static final Path TESTS = Path.of("src/test/java/org/mbup/migrations");
    private static final Pattern SOURCE = Pattern.compile("Q\\d{6}|DOC(4|5|51|6) \\w+|W2KRK");
    private static final Set<String> KINDS =
            Set.of("PRESERVED", "CHANGED", "NEW", "OBSOLETE", "TRANSFORMED", "REMOVED", "BUG", "CLEAN-ONLY", "ENV");

    private static final List<CatalogueRow> ROWS = CatalogueRow.all();

    /** Version by step name. */
    private static Map<String, String> steps() {
        Map<String, String> steps = new HashMap<>();
        for (Path file : ChangelogFiles.all()) {
            String name = file.getFileName().toString();
            String step = name.substring(name.indexOf("__") + 2, name.indexOf(".yaml"))
                    .replace('_', '-');
            steps.put(step, (String) ChangelogFiles.changeSet(file).get("id"));
        }
        return steps;
    }

    /** What is wrong with the homes of some rows; empty when nothing is. */
    private static List<String> faults(List<CatalogueRow> rows, Set<String> steps, Set<String> advisories) {
        List<String> faults = new ArrayList<>();
        Set<String> unexplained = new TreeSet<>(steps);
        for (CatalogueRow row : rows) {
            if (row.homes().isEmpty()) {
                faults.add(row.id() + " has no home");
            }
            row.homes("step").stream().filter(s -> !steps.contains(s)).forEach(s -> faults.add(row.id() + ": no " + s));
            row.homes("advisory").stream()
                    .filter(code -> !advisories.contains(code))
                    .forEach(code -> faults.add(row.id() + ": no " + code));
            row.homes("fixture").stream()
                    .filter(file -> !Files.exists(SNAPSHOTS.resolve(file)))
                    .forEach(file -> faults.add(row.id() + ": no " + file));
            boolean told = row.homes("step").size()
                            + row.homes("advisory").size()
                            + row.homes("fixture").size()
                    == row.homes().size();
            boolean outside =
                    row.homes().equals(List.of("outside")) && !row.note().isBlank();
            if (!told && !outside) {
                faults.add(row.id() + ": outside needs a reason and no other home; found " + row.homes());
            }
            row.homes("step").forEach(unexplained::remove);
        }
        unexplained.forEach(step -> faults.add("no row for the step " + step));
        return faults;
    }

    private static Set<String> advisories() throws IOException {
        return Pattern.compile("(?m)^## (MB\\d{3})$")
                .matcher(Files.readString(ADVISORIES).replace("\r\n", "\n"))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void everyBehaviourHasAHomeThatExistsAndEveryStepHasABehaviour() throws IOException {
        assertThat(faults(ROWS, steps().keySet(), advisories())).isEmpty();
    }

    @Test
    void aRowWithoutAHomeAHomeThatIsNotThereAndAStepWithoutARowAreFound() {
        List<CatalogueRow> rows = Stream.of("", "step:no-such-step", "advisory:MB999", "fixture:none.json", "outside")
                .map(home -> CatalogueRow.of("Z-01\tENV\tV\tIt happens.\tQ123456\t" + home + "\t"))
                .toList();

        assertThat(faults(rows, Set.of("negotiate"), Set.of("MB001")))
                .containsExactly(
                        "Z-01 has no home",
                        "Z-01: no no-such-step",
                        "Z-01: no MB999",
                        "Z-01: no none.json",
                        "Z-01: outside needs a reason and no other home; found [outside]",
                        "no row for the step negotiate");
    }

    @Test
    void theRowsAreInOrderAndEachIsWholeAndThereOnce() {
        assertThat(ROWS).extracting(CatalogueRow::id).doesNotHaveDuplicates();
        assertThat(ROWS.stream().map(CatalogueRow::section).distinct())
                .containsExactlyElementsOf(CataloguePage.sections());
        for (CatalogueRow row : ROWS) {
            assertThat(row.id()).matches("[A-Z]{1,2}-\\d\\d");
            assertThat(row.kind()).as(row.id()).isIn(KINDS);
            assertThat(row.confidence()).as(row.id()).isIn("V", "I", "V/I");
            assertThat(row.behaviour()).as(row.id()).endsWith(".").hasSizeBetween(20, 130);
            assertThat(row.sources())
                    .as(row.id())
                    .isNotEmpty()
                    .allMatch(source -> SOURCE.matcher(source).matches());
        }
    }

    /** A row a source states and a step carries out is tried with values, under the number of one of its articles. */
    @Test
    void everyStatedBehaviourThatAStepCarriesOutHasARegressionTest() throws IOException {
        String tests = "";
        for (String file : List.of("StatedBehavioursTest", "RemediesTest", "DefaultServerTest", "OverridesTest")) {
            tests += Files.readString(TESTS.resolve(file + ".java"));
        }
        Set<String> tried = Pattern.compile("(?<![A-Za-z])[qQ](\\d{6})|(DOC\\d+ \\w+)")
                .matcher(tests)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : "Q" + found.group(1))
                .collect(Collectors.toSet());

        List<CatalogueRow> carried = ROWS.stream()
                .filter(row ->
                        row.confidence().startsWith("V") && !row.homes("step").isEmpty())
                .toList();
        assertThat(carried).hasSizeGreaterThan(30);
        for (CatalogueRow row : carried) {
            assertThat(row.sources()).as(row.id()).containsAnyElementsOf(tried);
        }
    }

    @Test
    void thePageIsMadeFromTheRows() throws IOException {
        String page = CataloguePage.render(ROWS, steps());
        if (Boolean.getBoolean("mbup.approve")) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE).as("write it with -Dmbup.approve=true").exists();
        assertThat(Files.readString(PAGE).replace("\r\n", "\n")).isEqualTo(page);
    }
}
