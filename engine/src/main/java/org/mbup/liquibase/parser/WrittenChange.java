package org.mbup.liquibase.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mbup.problem.Location;

/**
 * A change as a changelog writes it, in whatever format.
 *
 * @param name its name, for example {@code setProperty}
 * @param parameters usually a map of texts and lists of texts by name; {@code null} or a text where nothing more is written
 * @param where its place
 * @param lines where the lines of a script stand, by number; empty for any other change
 */
public record WrittenChange(String name, Object parameters, Location where, List<Location> lines) {

    /** Copies the list. */
    public WrittenChange {
        lines = List.copyOf(lines);
    }

    /** The same change with other parameters. */
    public WrittenChange with(Map<String, Object> others) {
        return new WrittenChange(name, others, where, lines);
    }

    /** The changes of a changeset, in the order of the text: those of its list, and those that stand beside it. */
    static List<WrittenChange> of(Map<?, ?> changeSet, Places places) {
        List<WrittenChange> found = new ArrayList<>();
        changeSet.forEach((name, value) -> {
            if (name.equals("changes")) {
                collect(value, places, found);
            } else if (!MigrationChangeSet.ATTRIBUTES.contains(name)) {
                found.add(change(changeSet, name, value, places));
            }
        });
        return found;
    }

    /** The changes of a rollback block. */
    static List<WrittenChange> ofRollback(Map<?, ?> changeSet, Places places) {
        List<WrittenChange> found = new ArrayList<>();
        collect(changeSet.get("rollback"), places, found);
        return found;
    }

    private static void collect(Object value, Places places, List<WrittenChange> found) {
        if (value instanceof List<?> list) {
            list.forEach(item -> collect(item, places, found));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((name, parameters) -> found.add(change(map, name, parameters, places)));
        }
    }

    private static WrittenChange change(Map<?, ?> container, Object name, Object parameters, Places places) {
        List<Location> lines = parameters instanceof Map<?, ?> map ? lines(map, places) : List.of();
        return new WrittenChange(name.toString(), parameters, places.of(container, name), lines);
    }

    private static List<Location> lines(Map<?, ?> parameters, Places places) {
        List<Location> found = new ArrayList<>();
        if (parameters.get("lines") instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                found.add(places.of(list, i));
            }
        } else if (parameters.get("script") instanceof String text) {
            Location first = places.text(parameters, "script");
            for (int i = 0; i < text.lines().count(); i++) {
                found.add(Location.at(first.source(), first.line() + i, 1));
            }
        }
        return found;
    }
}
