package org.mbup.metabase;

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
}
