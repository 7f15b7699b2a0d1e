package org.mbup.liquibase.parser;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

/**
 * The changesets of one migration. What it includes counts as if it stood in the migration itself: the changesets are
 * known by the migration's name.
 */
final class MigrationText {

    /** Files that include several others, which include several others, come to very many soon. */
    private static final int MOST_INCLUDES = 1_000;

    private final MigrationFile file;
    private final ChangeLogParameters parameters;
    private final Placeholders placeholders;
    private final Set<String> open = new LinkedHashSet<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private int includes;

    MigrationText(MigrationFile file, ChangeLogParameters parameters, Placeholders placeholders) {
        this.file = file;
        this.placeholders = placeholders;
        this.parameters = parameters;
    }

    List<ChangeSet> read() {
        return read(ChangeLogText::changeSets);
    }

    /** The migration as it is written. */
    static WrittenMigration written(MigrationFile file) {
        MigrationText text = new MigrationText(file, new ChangeLogParameters(), Placeholders.of(Map.of()));
        List<WrittenChangeSet> changeSets = text.read(ChangeLogText::written);
        return new WrittenMigration(text.seen, changeSets);
    }

    private <T> List<T> read(BiFunction<ChangeLogText, Function<Include, List<T>>, List<T>> reading) {
        return read(file.name().file(), Location.of(file.place()), reading);
    }

    private <T> List<T> read(
            String path, Location wanted, BiFunction<ChangeLogText, Function<Include, List<T>>, List<T>> reading) {
        String place = file.source().describe() + "/" + path;
        open.add(path);
        seen.add(path);
        try {
            ChangeLogText text = new ChangeLogText(
                    file.name().file(), path, place, file.source().read(path), parameters, placeholders);
            return reading.apply(text, include -> read(target(path, include), include.where(), reading));
        } catch (IOException e) {
            String what = includes == 0 ? "the migration" : "an included file";
            throw Problem.input(what + " cannot be read: " + e.getMessage())
                    .at(wanted)
                    .found(place)
                    .asException(e);
        } finally {
            open.remove(path);
        }
    }

    /** The path of a file that another one includes. */
    private String target(String calling, Include include) {
        String path = include.from(calling);
        if (open.contains(path)) {
            List<String> circle = new ArrayList<>(open);
            circle.add(path);
            throw refuse(include, "the includes go round in a circle", String.join(" -> ", circle));
        }
        if (++includes > MOST_INCLUDES) {
            throw refuse(include, "a migration includes too many files", "more than " + MOST_INCLUDES);
        }
        return path;
    }

    private static ProblemException refuse(Include include, String what, String found) {
        return Problem.input(what).at(include.where()).found(found).asException();
    }
}
