package org.mbup.liquibase.snapshot;

import java.util.HashMap;
import java.util.Map;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;

/**
 * One spelling for each key. A snapshot may spell a key otherwise in the paths of the keys below it; Liquibase sorts names
 * letter by letter, and an upper key has to come first.
 */
final class Spelling {

    private final Metabase metabase;
    private final Map<KeyPath, KeyPath> spelt = new HashMap<>();

    Spelling(Metabase metabase) {
        this.metabase = metabase;
    }

    KeyPath of(KeyPath path) {
        if (path.isRoot()) {
            return path;
        }
        KeyPath known = spelt.get(path);
        if (known == null) {
            String name = metabase.key(path).map(Key::path).orElse(path).name();
            known = of(path.parent()).child(name);
            spelt.put(path, known);
        }
        return known;
    }
}
