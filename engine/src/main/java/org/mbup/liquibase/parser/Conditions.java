package org.mbup.liquibase.parser;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liquibase.precondition.Precondition;
import liquibase.precondition.PreconditionFactory;
import org.mbup.liquibase.change.Similar;
import org.mbup.liquibase.precondition.OptInPrecondition;
import org.mbup.problem.Problem;

/** Looks at the names of preconditions, of their parameters, and at what is to happen when one fails. */
final class Conditions {

    private static final Set<String> COMBINED = Set.of("and", "or", "not");
    private static final Set<String> MESSAGES = Set.of("onFailMessage", "onErrorMessage");
    private static final Set<String> FAILING = Set.of("HALT", "CONTINUE", "MARK_RAN", "WARN");
    private static final Map<String, Set<String>> ACTIONS =
            Map.of("onFail", FAILING, "onError", FAILING, "onSqlOutput", Set.of("IGNORE", "TEST", "FAIL"));

    private final Places places;
    private final List<Problem> problems;

    /** Adds what it finds to the problems. */
    Conditions(Places places, List<Problem> problems) {
        this.places = places;
        this.problems = problems;
    }

    /** A list of preconditions, or a map of some, under a name. */
    void list(Map<?, ?> container, Object name) {
        Object value = container.get(name);
        Collection<?> conditions =
                value instanceof List<?> list ? list : value instanceof Map<?, ?> map ? List.of(map) : List.of();
        if (value != null && conditions.isEmpty()) {
            problems.add(Problem.input(name + " holds no precondition").at(places.of(container, name)));
        }
        for (Object condition : conditions) {
            if (condition instanceof Map<?, ?> map) {
                map.keySet().forEach(key -> condition(map, key));
            } else {
                problems.add(Problem.input("this is no precondition")
                        .at(places.of(container, name))
                        .found(String.valueOf(condition)));
            }
        }
    }

    private void condition(Map<?, ?> container, Object key) {
        String name = key.toString();
        if (COMBINED.contains(name)) {
            list(container, name);
        } else if (ACTIONS.containsKey(name)) {
            action(container, name);
        } else if (!MESSAGES.contains(name)) {
            Precondition known = PreconditionFactory.getInstance().create(name);
            if (known == null) {
                problems.add(unknown(name).at(places.of(container, name)));
            } else if (own(known) && container.get(name) instanceof Map<?, ?> given) {
                parameters(known, given);
            }
        }
    }

    private void parameters(Precondition known, Map<?, ?> given) {
        for (Object parameter : given.keySet()) {
            if (!known.getSerializableFields().contains(parameter)) {
                problems.add(ChangeLogCheck.unknown(known.getName(), parameter, known.getSerializableFields())
                        .at(places.of(given, parameter)));
            }
        }
    }

    private void action(Map<?, ?> container, String name) {
        String value = String.valueOf(container.get(name));
        if (!ACTIONS.get(name).contains(value) && !value.contains("${")) {
            problems.add(Problem.input(name + " cannot be " + value + Similar.hint(value, ACTIONS.get(name)))
                    .at(places.of(container, name))
                    .found(value));
        }
    }

    private static boolean own(Precondition known) {
        return known.getClass().getPackage().equals(OptInPrecondition.class.getPackage());
    }

    private static Problem unknown(String name) {
        List<String> names = new ArrayList<>(COMBINED);
        PreconditionFactory.getInstance().getPreconditions().forEach((known, type) -> {
            if (type.getPackage().equals(OptInPrecondition.class.getPackage())) {
                names.add(known);
            }
        });
        return Problem.input("there is no precondition called " + name + Similar.hint(name, names))
                .found(name);
    }
}
