package org.mbup.metabase;

import java.util.ArrayList;
import java.util.List;

/**
 * The keys of a subtree before and after, side by side in path order. A place is the number of a key in that order; the
 * keys below one follow it up to its {@linkplain #end end}.
 */
final class KeyUnion {

    private final List<Key> before = new ArrayList<>();
    private final List<Key> after = new ArrayList<>();
    private final int[] ends;

    KeyUnion(Metabase old, Metabase now, KeyPath root) {
        merge(old.subtree(root), now.subtree(root));
        this.ends = new int[before.size()];
    }

    private void merge(List<Key> left, List<Key> right) {
        int i = 0;
        int j = 0;
        while (i < left.size() || j < right.size()) {
            int order = i == left.size() ? 1 : j == right.size() ? -1 : order(left.get(i), right.get(j));
            before.add(order <= 0 ? left.get(i++) : null);
            after.add(order >= 0 ? right.get(j++) : null);
        }
    }

    private static int order(Key one, Key other) {
        return one == other ? 0 : one.path().compareTo(other.path());
    }

    KeyPath path(int place) {
        Key was = before.get(place);
        return was == null ? after.get(place).path() : was.path();
    }

    /** The place of a key that is there before or after. */
    int place(KeyPath path) {
        return SortedKeys.lowerBound(ends.length, this::path, path);
    }

    /** The place after the last key at or below the one of that place; most keys have few below them. */
    int end(int place) {
        if (ends[place] == 0) {
            KeyPath root = path(place);
            int step = 1;
            while (place + step < ends.length && path(place + step).isWithin(root)) {
                step *= 2;
            }
            int low = place + step / 2 + 1;
            int high = Math.min(place + step, ends.length);
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (path(middle).isWithin(root)) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            ends[place] = low;
        }
        return ends[place];
    }

    /** Whether that key sets the property before or after. */
    boolean isSet(int place, long id) {
        Key was = before.get(place);
        Key is = after.get(place);
        return sets(was, id) || is != was && sets(is, id);
    }

    private static boolean sets(Key key, long id) {
        return key != null && key.has(id);
    }

    /** The property that key set before; {@code null} when it did not. */
    EffectiveProperty before(int place, long id) {
        return own(before.get(place), path(place), id);
    }

    /** The property that key sets after; {@code null} when it does not. */
    EffectiveProperty after(int place, long id) {
        return own(after.get(place), path(place), id);
    }

    /** What a key sets itself; {@code null} when it does not, or is not there. */
    static EffectiveProperty own(Key key, KeyPath path, long id) {
        return key == null
                ? null
                : key.property(id)
                        .map(property -> new EffectiveProperty(property, path))
                        .orElse(null);
    }
}
