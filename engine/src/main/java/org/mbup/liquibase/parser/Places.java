package org.mbup.liquibase.parser;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.mbup.problem.Location;

/** Where in a file the names of a changelog's maps, and the items of its lists, stand. */
final class Places {

    private final String source;
    private final Map<Object, Map<Object, Location>> names = new IdentityHashMap<>();
    private final Map<Object, Map<Object, Location>> texts = new IdentityHashMap<>();

    /** No places yet in a file, as messages name it. */
    Places(String source) {
        this.source = source;
    }

    Location at(int line, int column) {
        return Location.at(source, line, column);
    }

    /** Notes where a name of a map, or an item of a list by its index, stands. */
    void put(Object container, Object name, Location where) {
        names.computeIfAbsent(container, key -> new HashMap<>()).put(name, where);
    }

    /** Notes where a text of several lines begins, if not beside its name. */
    void putText(Object container, Object name, Location where) {
        texts.computeIfAbsent(container, key -> new HashMap<>()).put(name, where);
    }

    /** Where the name or item stands; the file alone where nobody noted it. */
    Location of(Object container, Object name) {
        return names.getOrDefault(container, Map.of()).getOrDefault(name, Location.of(source));
    }

    /** Where a text begins. */
    Location text(Object container, Object name) {
        return texts.getOrDefault(container, Map.of()).getOrDefault(name, of(container, name));
    }
}
