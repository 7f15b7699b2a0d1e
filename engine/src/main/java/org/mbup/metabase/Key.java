package org.mbup.metabase;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** One key: its path and the properties set at it (not the inherited ones). Immutable; values may be decoded on demand. */
public interface Key {

    /** Where the key is. */
    KeyPath path();

    /** The properties set at this key, each id once, in the order of the source. */
    List<Property> properties();

    /** The property of that id set at this key. */
    Optional<Property> property(long id);

    /** Whether that id is set at this key; cheaper than {@link #property(long)}. */
    boolean has(long id);

    /** The ids set at this key, in the order of the source; cheaper than {@link #properties()}. */
    default LongStream ids() {
        return properties().stream().mapToLong(Property::id);
    }

    /** The KeyType, for example {@code IIsWebService}. */
    default Optional<String> keyType() {
        return property(Property.KEY_TYPE).map(p -> p.value().display());
    }

    /** A key of the given properties. */
    static Key of(KeyPath path, List<Property> properties) {
        return new PlainKey(path, properties);
    }
}
