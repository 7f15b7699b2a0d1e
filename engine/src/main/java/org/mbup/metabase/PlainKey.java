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
        for (Property property : properties) {
            if (property.id() == id) {
                return Optional.of(property);
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean has(long id) {
        return property(id).isPresent();
    }

    /** The key with one property put in place of the one of the same id, or at the end. */
    static Key with(Key key, Property property) {
        List<Property> properties = new ArrayList<>(key.properties());
        for (int i = 0; i < properties.size(); i++) {
            if (properties.get(i).id() == property.id()) {
                properties.set(i, property);
                return new PlainKey(key.path(), properties);
            }
        }
        properties.add(property);
        return new PlainKey(key.path(), properties);
    }

    /** The key without the property of that id. */
    static Key without(Key key, long id) {
        List<Property> properties = new ArrayList<>(key.properties());
        properties.removeIf(p -> p.id() == id);
        return new PlainKey(key.path(), properties);
    }
}
