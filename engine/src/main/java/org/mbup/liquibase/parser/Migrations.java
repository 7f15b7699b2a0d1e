package org.mbup.liquibase.parser;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;

/**
 * The migrations of one or more locations, in the order they run: versioned ones by version, then repeatable ones by
 * name. A file that is not named as a migration, a version or name that is there twice, and an undo file without its
 * versioned one are errors.
 *
 * @param files versioned and repeatable files in order
 * @param undo the undo file of a version, where there is one
 * @param baselines baseline files by version; they are not among {@code files}
 */
public record Migrations(
        List<MigrationFile> files, Map<MigrationVersion, MigrationFile> undo, List<MigrationFile> baselines) {

    private static final Comparator<MigrationFile> ORDER = Comparator.comparing(
                    (MigrationFile file) -> file.name().version(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(file -> file.name().name());

    /** Copies the collections. */
    public Migrations {
        files = List.copyOf(files);
        undo = Map.copyOf(undo);
        baselines = List.copyOf(baselines);
    }

    /**
     * Lists locations; see {@link MigrationSource#of}.
     *
     * @throws org.mbup.problem.ProblemException when a location cannot be listed or holds a wrong file
     */
    public static Migrations at(List<String> locations) {
        return of(locations.stream().map(MigrationSource::of).toList());
    }

    static Migrations of(List<MigrationSource> sources) {
        Map<Object, MigrationFile> runs = new HashMap<>();
        Map<MigrationVersion, MigrationFile> undo = new HashMap<>();
        Map<MigrationVersion, MigrationFile> baselines = new TreeMap<>();
        for (MigrationSource source : sources) {
            for (String file : list(source)) {
                MigrationName name = MigrationName.require(file, source.describe());
                MigrationFile found = new MigrationFile(name, source);
                refuseTwin(
                        found,
                        switch (name.kind()) {
                            case VERSIONED -> runs.put(name.version(), found);
                            case REPEATABLE -> runs.put(name.name(), found);
                            case BASELINE -> baselines.put(name.version(), found);
                            case UNDO -> undo.put(name.version(), found);
                        });
            }
        }
        undo.forEach((version, file) -> requireVersioned(file, runs.get(version)));
        return new Migrations(runs.values().stream().sorted(ORDER).toList(), undo, List.copyOf(baselines.values()));
    }

    private static List<String> list(MigrationSource source) {
        try {
            return source.list();
        } catch (IOException e) {
            throw Problem.input("the migrations cannot be listed: " + e.getMessage())
                    .at(Location.of(source.describe()))
                    .expected("a folder or archive of migrations, or classpath:FOLDER with an " + ClasspathSource.INDEX)
                    .asException(e);
        }
    }

    private static void refuseTwin(MigrationFile file, MigrationFile twin) {
        if (twin != null) {
            MigrationName name = file.name();
            String what = name.version() == null ? "name " + name.name() : "version " + name.version();
            throw Problem.input("two migrations have the " + what)
                    .at(Location.of(file.place()))
                    .found(twin.place() + " and " + file.place())
                    .expected("each version, and each name of a repeatable migration, once")
                    .hint("give one of the two another version")
                    .asException();
        }
    }

    private static void requireVersioned(MigrationFile undo, MigrationFile versioned) {
        if (versioned == null) {
            throw Problem.input("an undo file has no migration to take back")
                    .at(Location.of(undo.place()))
                    .expected("a file V" + undo.name().version() + "__....yaml beside it")
                    .asException();
        }
    }

    /** The file that takes a versioned migration back, where there is one. */
    Optional<MigrationFile> undoOf(MigrationFile file) {
        return Optional.ofNullable(file.name().version()).map(undo::get);
    }

    /** The names a person can ask for, in order. */
    public List<String> stepNames() {
        List<String> names = new ArrayList<>();
        files.forEach(file -> names.add(file.name().name()));
        return names;
    }
}
