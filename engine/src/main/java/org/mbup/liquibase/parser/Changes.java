package org.mbup.liquibase.parser;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import liquibase.change.Change;
import org.mbup.liquibase.change.MetabaseChange;
import org.mbup.liquibase.change.MetabaseChanges;
import org.mbup.liquibase.change.Similar;
import org.mbup.problem.Problem;

/** Looks at the names of changes and of their parameters. */
final class Changes {

    /** What Liquibase's rollback block may refer to another changeset by. */
    private static final Set<String> REFERENCE = Set.of("changeSetId", "changeSetAuthor", "changeSetPath");

    private final Places places;
    private final List<Problem> problems;

    /** Adds what it finds to the problems. */
    Changes(Places places, List<Problem> problems) {
        this.places = places;
        this.problems = problems;
    }

    /** A list of changes, or one change, under a name. */
    void list(Map<?, ?> container, String name) {
        Object value = container.get(name);
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) instanceof Map<?, ?> change) {
                    change.keySet().forEach(key -> change(change, key));
                } else {
                    problems.add(noChange(list.get(i)).at(places.of(list, i)));
                }
            }
        } else if (value instanceof Map<?, ?> change) {
            change.keySet().forEach(key -> change(change, key));
        } else if (value != null) {
            problems.add(noChange(value).at(places.of(container, name)));
        }
    }

    private static Problem noChange(Object value) {
        return Problem.input("this is no change")
                .found(String.valueOf(value))
                .expected("the name of a change, and below it its parameters");
    }

    /** A name in a changeset that is no attribute: a change, or a misspelt one of either. */
    void inChangeSet(Map<?, ?> content, Object name) {
        boolean attribute = !(content.get(name) instanceof Map<?, ?>);
        if (attribute && MetabaseChanges.create(name.toString()).isEmpty()) {
            Set<String> known = new TreeSet<>(MigrationChangeSet.ATTRIBUTES);
            problems.add(ChangeLogCheck.unknown("a changeset", name, known).at(places.of(content, name)));
        } else {
            change(content, name);
        }
    }

    private void change(Map<?, ?> container, Object name) {
        if (REFERENCE.contains(name)) {
            return;
        }
        Change known = MigrationChangeSet.create(name.toString());
        if (known == null) {
            problems.add(unknown(name.toString()).at(places.of(container, name)));
        } else if (known instanceof MetabaseChange own && container.get(name) instanceof Map<?, ?> given) {
            for (Object parameter : given.keySet()) {
                if (!own.parameterNames().contains(parameter)) {
                    problems.add(ChangeLogCheck.unknown(name.toString(), parameter, own.parameterNames())
                            .at(places.of(given, parameter)));
                }
            }
        }
    }

    private static Problem unknown(String name) {
        boolean foreign = MigrationChangeSet.foreign(name);
        return Problem.input(
                        foreign
                                ? "this change is not one of a metabase: " + name
                                : "there is no change called " + name + Similar.hint(name, MetabaseChanges.names()))
                .found(name)
                .expected(foreign ? "a change of mbup, empty, or tagDatabase" : null);
    }
}
