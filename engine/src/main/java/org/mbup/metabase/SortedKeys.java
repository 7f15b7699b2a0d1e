package org.mbup.metabase;

import java.util.ArrayList;
import java.util.List;

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

    private static int lowerBound(List<Key> sorted, KeyPath path) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).path().compareTo(path) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
