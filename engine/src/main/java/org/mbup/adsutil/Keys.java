package org.mbup.adsutil;

import java.util.ArrayList;
import java.util.List;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;

/** Keys as ADSI sees them: a key that only lies above others is there, too, although a snapshot need not list it. */
final class Keys {

    private Keys() {}

    static boolean exists(Metabase metabase, KeyPath path) {
        return path.equals(KeyPath.LM)
                || metabase.key(path).isPresent()
                || !metabase.subtree(path).isEmpty();
    }

    /** The paths directly below, in path order. */
    static List<KeyPath> children(Metabase metabase, KeyPath parent) {
        int depth = parent.depth() + 1;
        List<KeyPath> children = new ArrayList<>();
        for (Key key : metabase.subtree(parent)) {
            KeyPath path = key.path();
            int steps = path.depth() - depth;
            if (steps < 0 || !children.isEmpty() && path.isWithin(children.get(children.size() - 1))) {
                continue;
            }
            for (int i = 0; i < steps; i++) {
                path = path.parent();
            }
            children.add(path);
        }
        return children;
    }
}
