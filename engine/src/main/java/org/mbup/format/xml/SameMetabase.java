package org.mbup.format.xml;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mbup.metabase.Key;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;

/** Compares two metabases; keys that stand in both files with the same bytes are not decoded. */
final class SameMetabase {

    private SameMetabase() {}

    /** Whether both have the same keys with the same data; order and version labels do not count. */
    static boolean check(Metabase a, Metabase b) {
        Collection<Key> keys = a.keys();
        if (keys.size() != b.keys().size()) {
            return false;
        }
        for (Key key : keys) {
            Optional<Key> other = b.key(key.path());
            if (other.isEmpty() || !sameBytes(key, other.get()) && !sameData(key, other.get())) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameBytes(Key a, Key b) {
        return a instanceof SpanKey one
                && b instanceof SpanKey two
                && Arrays.equals(
                        one.parsed().source().bytes,
                        one.start(),
                        one.end(),
                        two.parsed().source().bytes,
                        two.start(),
                        two.end());
    }

    private static boolean sameData(Key a, Key b) {
        List<Property> properties = a.properties();
        return properties.size() == b.properties().size()
                && properties.stream()
                        .allMatch(p -> b.property(p.id()).filter(p::sameData).isPresent());
    }
}
