package org.mbup.liquibase.parser;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mbup.liquibase.change.Similar;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;

/**
 * Looks at every name in a changelog before Liquibase, which passes over some it does not know: attributes, changes and
 * their parameters, preconditions and theirs. Also finds an id that is there twice.
 */
final class ChangeLogCheck {

    private static final Set<String> ENTRIES = Set.of("changeSet", "include");
    private static final Set<String> OF_INCLUDE = Set.of("file", "relativeToChangelogFile");
    private static final Set<String> FLAGS = Set.of("runAlways", "alwaysRun", "runOnChange", "failOnError", "ignore");
    private static final Set<String> TRUTH = Set.of("true", "false");

    private final ChangeLogTree tree;
    private final Places places;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<List<Object>, Location> ids = new HashMap<>();

    ChangeLogCheck(ChangeLogTree tree) {
        this.tree = tree;
        this.places = tree.places();
    }

    /** Everything wrong, in the order of the file. */
    List<Problem> problems() {
        String root = ChangeLogText.ROOT;
        if (!(tree.root() instanceof Map<?, ?> map) || !(map.get(root) instanceof List<?> entries)) {
            problems.add(Problem.input("this is no changelog")
                    .at(places.of(tree.root(), root))
                    .found("no list " + root)
                    .expected(root + ": and below it - changeSet:"));
            return problems;
        }
        for (Object name : map.keySet()) {
            if (!name.equals(root)) {
                unknown("a changelog", map, name, Set.of(root));
            }
        }
        for (int i = 0; i < entries.size(); i++) {
            entry(entries, i);
        }
        return problems;
    }

    private void entry(List<?> entries, int index) {
        if (!(entries.get(index) instanceof Map<?, ?> entry) || entry.size() != 1) {
            add(places.of(entries, index), "a migration holds changesets only", null, "- changeSet: or - include:");
            return;
        }
        Object name = entry.keySet().iterator().next();
        if (!ENTRIES.contains(name)) {
            add(
                    places.of(entry, name),
                    "a migration holds changesets only, not " + name + Similar.hint(name.toString(), ENTRIES),
                    name.toString(),
                    "- changeSet: or - include:");
        } else if (!(entry.get(name) instanceof Map<?, ?> content)) {
            add(places.of(entry, name), name + " has nothing in it", null, null);
        } else if (name.equals("include")) {
            include(entry, content);
        } else {
            changeSet(content);
        }
    }

    private void include(Map<?, ?> entry, Map<?, ?> content) {
        content.keySet().stream()
                .filter(name -> !OF_INCLUDE.contains(name))
                .forEach(name -> unknown("an include", content, name, OF_INCLUDE));
        if (!(content.get("file") instanceof String)) {
            add(places.of(entry, "include"), "an include names a file", null, "file: parts/common.yaml");
        }
        flag(content, "relativeToChangelogFile");
    }

    private void changeSet(Map<?, ?> content) {
        Changes changes = new Changes(places, problems);
        for (Object name : content.keySet()) {
            if (!MigrationChangeSet.ATTRIBUTES.contains(name)) {
                changes.inChangeSet(content, name);
            } else if (FLAGS.contains(name)) {
                flag(content, name);
            }
        }
        changes.list(content, "changes");
        changes.list(content, "rollback");
        new Conditions(places, problems).list(content, "preConditions");
        twice(content);
    }

    private void twice(Map<?, ?> content) {
        Location first =
                ids.putIfAbsent(List.of(text(content, "id"), text(content, "author")), places.of(content, "id"));
        if (first != null && content.containsKey("id")) {
            add(
                    places.of(content, "id"),
                    "the id is there twice: " + content.get("id") + " of " + text(content, "author"),
                    "first at " + first,
                    "each id of an author once");
        }
    }

    private static Object text(Map<?, ?> content, String name) {
        Object text = content.get(name);
        return text == null ? "nobody" : text;
    }

    private void flag(Map<?, ?> content, Object name) {
        Object value = content.get(name);
        if (value != null && !TRUTH.contains(value) && !value.toString().contains("${")) {
            add(places.of(content, name), name + " is true or false", value.toString(), null);
        }
    }

    private void unknown(String who, Map<?, ?> container, Object name, Collection<String> known) {
        problems.add(unknown(who, name, new TreeSet<>(known)).at(places.of(container, name)));
    }

    static Problem unknown(String who, Object name, Collection<String> known) {
        return Problem.input(who + " does not know \"" + name + "\"" + Similar.hint(name.toString(), known))
                .found(name.toString());
    }

    private void add(Location where, String what, String found, String expected) {
        problems.add(Problem.input(what).at(where).found(found).expected(expected));
    }
}
