package org.mbup.liquibase.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import liquibase.change.Change;
import org.mbup.liquibase.change.AdsutilChange;
import org.mbup.problem.Location;

/** Tells the changes of a changeset where in the file they stand, and a script where its lines do. */
final class ChangePlaces {

    private final Places places;
    private final List<Location> where = new ArrayList<>();
    private final List<List<Location>> lines = new ArrayList<>();

    ChangePlaces(Places places) {
        this.places = places;
    }

    /** Notes the places; the changes stand in the order of the text. */
    void note(Map<?, ?> written, MigrationChangeSet changeSet) {
        changeSet.place(null, places.of(written, "id"));
        written.forEach((name, value) -> {
            if (name.equals("changes")) {
                collect(value);
            } else if (!MigrationChangeSet.ATTRIBUTES.contains(name)) {
                change(written, name, value);
            }
        });
        tell(changeSet.getChanges(), changeSet);
        collect(written.get("rollback"));
        tell(changeSet.getRollback().getChanges(), changeSet);
    }

    private void tell(List<Change> changes, MigrationChangeSet changeSet) {
        for (int i = 0; changes.size() == where.size() && i < changes.size(); i++) {
            changeSet.place(changes.get(i), where.get(i));
            if (changes.get(i) instanceof AdsutilChange script) {
                script.places(lines.get(i));
            }
        }
        where.clear();
        lines.clear();
    }

    private void collect(Object value) {
        if (value instanceof List<?> list) {
            list.forEach(this::collect);
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((name, parameters) -> change(map, name, parameters));
        }
    }

    private void change(Map<?, ?> container, Object name, Object parameters) {
        where.add(places.of(container, name));
        lines.add(parameters instanceof Map<?, ?> map ? lines(map) : List.of());
    }

    private List<Location> lines(Map<?, ?> parameters) {
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
