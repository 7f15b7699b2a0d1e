package org.mbup.migrations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The changelog's files as they lie in the source folder, read without the engine. */
final class ChangelogFiles {

    static final Path FOLDER = Path.of("src/main/resources/org/mbup/migrations");

    private ChangelogFiles() {}

    static List<Path> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one changeset of a file; fails when there is not exactly one. */
    static Map<?, ?> changeSet(Path file) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (InputStream in = Files.newInputStream(file)) {
            Map<?, ?> root = new Yaml(new SafeConstructor(options)).load(in);
            List<?> entries = (List<?>) root.get("databaseChangeLog");
            if (entries.size() != 1) {
                throw new AssertionError(
                        file.getFileName() + " holds " + entries.size() + " entries, not one changeset");
            }
            return (Map<?, ?>) ((Map<?, ?>) entries.get(0)).get("changeSet");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The changes of a changeset: one map of attributes for each, the change's name among them as {@code ""}. */
    static List<Change> changes(Map<?, ?> changeSet) {
        return ((List<?>) changeSet.get("changes"))
                .stream()
                        .map(change ->
                                ((Map<?, ?>) change).entrySet().iterator().next())
                        .map(entry -> new Change((String) entry.getKey(), (Map<?, ?>) entry.getValue()))
                        .toList();
    }

    /** One change as written. */
    record Change(String name, Map<?, ?> attributes) {
        String text(String attribute) {
            return (String) attributes.get(attribute);
        }
    }
}
