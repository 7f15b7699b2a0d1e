package org.mbup.change;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.mbup.metabase.Edit;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;

/** What several operations need to know about keys. */
final class Keys {

    private Keys() {}

    /** The keys at or below the scope that set the property themselves, in path order. */
    static List<Key> setting(Metabase metabase, KeyPath scope, long propertyId) {
        return metabase.keysWith(propertyId)
                .filter(key -> key.path().isWithin(scope))
                .sorted(Comparator.comparing(Key::path))
                .toList();
    }

    /** The key, or a problem that names it and the way out. */
    static Key existing(Metabase metabase, KeyPath path, String operation) {
        return metabase.key(path)
                .orElseThrow(() -> Problem.input("cannot " + operation + ": the key is not there")
                        .at(Location.key(null, path.toString()))
                        .expected("a key of the snapshot")
                        .hint("create the key first, with createKey or by giving createKey or keyType")
                        .asException());
    }

    /**
     * Creates a key that is not there, and those above it that are missing too. Keys above take no KeyType, since nobody
     * said which; one that is missing although keys below it exist is left missing, as the snapshot came with that gap.
     */
    static List<Edit> create(Metabase metabase, KeyPath path, Optional<String> keyType) {
        KeyPath spelt = spelt(metabase, path);
        List<Edit> edits = new ArrayList<>();
        Deque<KeyPath> missing = new ArrayDeque<>();
        missing.push(spelt);
        for (KeyPath up = spelt.parent(); !up.isRoot() && metabase.subtree(up).isEmpty(); up = up.parent()) {
            missing.push(up);
        }
        missing.forEach(
                key -> edits.add(new Edit.AddKey(key, !metabase.subtree(key).isEmpty())));
        keyType.ifPresent(type -> edits.add(new Edit.PutProperty(spelt, Optional.empty(), Property.keyType(type))));
        return edits;
    }

    /** The path, with the part that exists spelt as the snapshot spells it. */
    static KeyPath spelt(Metabase metabase, KeyPath path) {
        Deque<String> names = new ArrayDeque<>();
        KeyPath at = path;
        while (!at.isRoot() && metabase.key(at).isEmpty()) {
            names.push(at.name());
            at = at.parent();
        }
        KeyPath spelt = metabase.key(at).map(Key::path).orElse(at);
        for (String name : names) {
            spelt = spelt.child(name);
        }
        return spelt;
    }
}
