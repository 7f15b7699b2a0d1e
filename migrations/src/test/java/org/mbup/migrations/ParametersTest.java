package org.mbup.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mbup.liquibase.change.ChangelogParameter;

/** The changelog's parameters are those the manual lists, and each has one default. */
class ParametersTest {

    private static final Path PAGE = Path.of("../docs/migrations.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\| `([^`]*)` \\|");
    private static final Pattern FILE = Pattern.compile("(?m)^\\| `(V5_0_\\d+__[a-z0-9_]+)` \\|");

    private static Map<String, Set<String>> parameters() {
        Map<String, Set<String>> parameters = new TreeMap<>();
        for (Path file : ChangelogFiles.all()) {
            for (ChangelogParameter place : ChangelogParameter.in(ChangelogFiles.text(file))) {
                parameters
                        .computeIfAbsent(place.name(), name -> new TreeSet<>())
                        .add(place.otherwise());
            }
        }
        return parameters;
    }

    private static String page() throws IOException {
        return Files.readString(PAGE).replace("\r\n", "\n");
    }

    @Test
    void theManualListsEveryParameterWithItsOneDefault() throws IOException {
        Map<String, Set<String>> listed = new TreeMap<>();
        ROW.matcher(page()).results().forEach(row -> listed.put(row.group(1), Set.of(row.group(2))));

        assertThat(parameters()).isNotEmpty().isEqualTo(listed);
    }

    @Test
    void theManualListsEveryMigrationInOrder() throws IOException {
        assertThat(FILE.matcher(page()).results().map(row -> row.group(1) + ".yaml"))
                .containsExactlyElementsOf(ChangelogFiles.all().stream()
                        .map(file -> file.getFileName().toString())
                        .toList());
    }
}
