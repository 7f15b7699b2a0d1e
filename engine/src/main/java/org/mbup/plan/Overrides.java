package org.mbup.plan;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Value;

/** Finds the lower keys whose own value keeps a change above from reaching them; one pass over the keys a property. */
final class Overrides {

    private final Metabase after;
    private final Map<Long, List<Key>> settersById = new HashMap<>();

    Overrides(Metabase after) {
        this.after = after;
    }

    /** Keys below {@code path} that set the property themselves, to something other than {@code value}. */
    List<KeyPath> below(KeyPath path, long id, Value value) {
        List<Key> setters = settersById.computeIfAbsent(id, this::setters);
        return setters.subList(firstBelow(setters, path), setters.size()).stream()
                .takeWhile(key -> key.path().isWithin(path))
                .filter(key -> !key.property(id).orElseThrow().value().equals(value))
                .map(Key::path)
                .toList();
    }

    private List<Key> setters(long id) {
        return after.keysWith(id).sorted(Comparator.comparing(Key::path)).toList();
    }

    private static int firstBelow(List<Key> sorted, KeyPath path) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).path().compareTo(path) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
