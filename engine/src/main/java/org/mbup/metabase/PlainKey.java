package org.mbup.metabase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A key whose properties are already decoded. */
record PlainKey(KeyPath path, List<Property> properties) implements Key {

    PlainKey {
        properties = List.copyOf(properties);
    }

    @Override
    public Optional<Property> property(long id) {
        int found = find(id);
        return found < 0 ? Optional.empty() : Optional.of(properties.get(found));
    }

    @Override
    public boolean has(long id) {
        return find(id) >= 0;
    }

    private int find(long id) {
        for (int i = 0, size = properties.size(); i < size; i++) {
            if (properties.get(i).id() == id) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The key with one property put in place of the one of the same id; else before the first that follows it in the
     * given order of ids, or at the end.
     */
    static Key with(Key key, Property property, List<Long> order) {
        List<Property> properties = new ArrayList<>(key.properties());
        for (int i = 0; i < properties.size(); i++) {
            if (properties.get(i).id() == property.id()) {
                properties.set(i, property);
                return new PlainKey(key.path(), properties);
            }
        }
        properties.add(position(properties, property.id(), order), property);
        return new PlainKey(key.path(), properties);
    }

    private static int position(List<Property> properties, long id, List<Long> order) {
        int place = order.indexOf(id);
        if (place >= 0) {
            for (int i = 0; i < properties.size(); i++) {
                if (order.indexOf(properties.get(i).id()) > place) {
                    return i;
                }
            }
        }
        return properties.size();
    }

    /** The key without the property of that id. */
    static Key without(Key key, long id) {
        List<Property> properties = new ArrayList<>(key.properties());
        properties.removeIf(p -> p.id() == id);
        return new PlainKey(key.path(), properties);
    }
}
