package org.mbup.metabase;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Range questions on a list of keys in path order, where a subtree is always one run. */
final class SortedKeys {

    private SortedKeys() {}

    static List<Key> subtree(List<Key> sorted, KeyPath root) {
        int from = lowerBound(sorted, root);
        int to = from;
        while (to < sorted.size() && sorted.get(to).path().isWithin(root)) {
            to++;
        }
        return List.copyOf(sorted.subList(from, to));
    }

    static List<Key> children(List<Key> sorted, KeyPath parent) {
        List<Key> children = new ArrayList<>();
        for (int i = lowerBound(sorted, parent);
                i < sorted.size() && sorted.get(i).path().isWithin(parent);
                i++) {
            KeyPath path = sorted.get(i).path();
            if (!path.isRoot() && path.parent().equals(parent)) {
                children.add(sorted.get(i));
            }
        }
        return children;
    }

    /** The place of the first path that does not come before that one, among so many in path order. */
    static int lowerBound(int size, IntFunction<KeyPath> paths, KeyPath path) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (paths.apply(middle).compareTo(path) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int lowerBound(List<Key> sorted, KeyPath path) {
        return lowerBound(sorted.size(), place -> sorted.get(place).path(), path);
    }
}
