package org.mbup.plan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.mbup.liquibase.parser.MigrationName;
import org.mbup.liquibase.parser.MigrationVersion;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;

/**
 * A migration file that was begun: it is valid, and does nothing until somebody puts real values in.
 *
 * @param file where it was written
 * @param version its version; empty for a repeatable migration
 * @param name the name the step is asked for by
 * @param index whether the folder has an {@code index.migrations} that does not list it yet
 */
public record NewMigration(Path file, String version, String name, boolean index) {

    private static final String INDEX = "index.migrations";

    /** What a migration is written in. */
    public enum Type {
        /** Liquibase's YAML. */
        YAML,
        /** Lines of the administration script. */
        ADSUTIL,
        /** Liquibase's XML. */
        XML,
        /** Liquibase's JSON. */
        JSON;

        private String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Writes the next migration of a folder. No file that is there is touched.
     *
     * @param folder the folder; created when it is not there
     * @param words what the migration does, in letters and digits with blanks, hyphens or underscores between
     * @param type the format
     * @param repeatable whether it runs again whenever it changes, and so has no version
     * @param author who writes it
     * @throws org.mbup.problem.ProblemException of kind USAGE for words that cannot be a name, INPUT when the folder has a
     *     migration of that name, ENVIRONMENT when it cannot be written
     */
    public static NewMigration write(Path folder, String words, Type type, boolean repeatable, String author) {
        String description = description(words);
        List<MigrationName> there = there(folder);
        String version = repeatable ? "" : NextVersion.after(highest(there));
        String prefix = repeatable ? "R" : "V" + version.replace('.', '_');
        MigrationName name = MigrationName.parse(prefix + "__" + description + "." + type.ending())
                .orElseThrow();
        there.stream().filter(other -> sameName(other, name)).findFirst().ifPresent(other -> {
            throw Problem.input("there is a migration of that name already")
                    .at(Location.of(folder.toString()))
                    .found(other.file())
                    .hint("give the new one another name")
                    .asException();
        });
        Path file = folder.resolve(name.file());
        String id = repeatable ? name.name() : version;
        store(file, template(type).replace("@ID@", id).replace("@AUTHOR@", author(author)));
        return new NewMigration(file, version, name.name(), Files.exists(folder.resolve(INDEX)));
    }

    private static boolean sameName(MigrationName other, MigrationName name) {
        return other.kind() != MigrationName.Kind.UNDO
                && other.kind() != MigrationName.Kind.BASELINE
                && other.name().equalsIgnoreCase(name.name());
    }

    private static String description(String words) {
        String name = words.strip().replaceAll("[\\s_-]+", "_");
        if (!name.matches("[A-Za-z0-9]+(_[A-Za-z0-9]+)*") || name.length() > 100) {
            throw Problem.usage("this cannot be the name of a migration")
                    .found(words)
                    .expected("letters and digits, with blanks, hyphens or underscores between, at most 100")
                    .asException();
        }
        return name;
    }

    /** Liquibase's changeset header and YAML take plain words for an author. */
    private static String author(String author) {
        String plain = author.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[^A-Za-z]+", "");
        return plain.isEmpty() ? "author" : plain;
    }

    private static List<MigrationName> there(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> MigrationName.parse(file.getFileName().toString()))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw Problem.environment("the folder cannot be read: " + e.getMessage())
                    .at(Location.of(folder.toString()))
                    .expected("a folder of migrations")
                    .asException(e);
        }
    }

    private static Optional<String> highest(List<MigrationName> there) {
        return there.stream()
                .map(MigrationName::version)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(MigrationVersion::toString);
    }

    private static String template(Type type) {
        String resource = "new-migration." + type.ending();
        try (InputStream in = NewMigration.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }

    private static void store(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw Problem.input("the file is there already")
                    .at(Location.of(file.toString()))
                    .hint("give the new migration another name")
                    .asException(e);
        } catch (IOException e) {
            throw Problem.environment("the migration cannot be written: " + e.getMessage())
                    .at(Location.of(file.toString()))
                    .asException(e);
        }
    }
}
