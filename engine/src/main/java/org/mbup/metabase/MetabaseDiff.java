package org.mbup.metabase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The net edits between two metabases: what is left when steps that cancel each other are forgotten. Two keys are the
 * same when their properties hold the same data; letter case of paths, names and order do not count.
 */
public final class MetabaseDiff {

    private MetabaseDiff() {}

    /**
     * The edits that turn {@code before} into {@code after}: the version label, then what goes (deepest keys first, last
     * property first), then what comes or changes, in path order. Costs as much as was touched when {@code after} is a
     * working copy of {@code before}, else as much as both metabases.
     */
    public static List<Edit> diff(Metabase before, Metabase after) {
        List<Edit> edits = new ArrayList<>();
        if (!before.versionLabel().equals(after.versionLabel())) {
            edits.add(new Edit.SetVersion(before.versionLabel(), after.versionLabel()));
        }
        List<KeyPath> paths = List.copyOf(candidates(before, after));
        for (int i = paths.size() - 1; i >= 0; i--) {
            removals(edits, before.key(paths.get(i)), after.key(paths.get(i)), after);
        }
        for (KeyPath path : paths) {
            after.key(path).ifPresent(key -> additions(edits, before.key(path), key, stays(before, after, path)));
        }
        return edits;
    }

    /** Whether both hold the same keys with the same data under the same version label. */
    public static boolean same(Metabase before, Metabase after) {
        return diff(before, after).isEmpty();
    }

    private static Collection<KeyPath> candidates(Metabase before, Metabase after) {
        Set<KeyPath> paths = new TreeSet<>(Comparator.naturalOrder());
        if (after instanceof WorkingCopy copy && copy.base() == before) {
            paths.addAll(copy.touched());
        } else {
            before.keys().forEach(key -> paths.add(key.path()));
            after.keys().forEach(key -> paths.add(key.path()));
        }
        return paths;
    }

    private static void removals(List<Edit> edits, Optional<Key> before, Optional<Key> after, Metabase outcome) {
        if (before.isEmpty() || before.equals(after)) {
            return;
        }
        long[] ids = before.get().ids().toArray();
        for (int i = ids.length - 1; i >= 0; i--) {
            if (after.isEmpty() || !after.get().has(ids[i])) {
                edits.add(new Edit.RemoveProperty(
                        before.get().path(), before.get().property(ids[i]).orElseThrow()));
            }
        }
        if (after.isEmpty()) {
            KeyPath path = before.get().path();
            edits.add(new Edit.RemoveKey(path, !outcome.subtree(path).isEmpty()));
        }
    }

    /** Whether a key that is not listed before stands through one below it which does not go either. */
    private static boolean stays(Metabase before, Metabase after, KeyPath path) {
        return before.key(path).isEmpty()
                && before.subtree(path).stream()
                        .anyMatch(key -> after.key(key.path()).isPresent());
    }

    private static void additions(List<Edit> edits, Optional<Key> before, Key after, boolean stood) {
        if (before.isEmpty()) {
            edits.add(new Edit.AddKey(after.path(), stood));
        } else if (before.get().equals(after)) {
            return;
        }
        KeyPath path = before.map(Key::path).orElse(after.path());
        EditedKey edited = edited(before, after);
        after.ids().filter(id -> edited == null || edited.wasPut(id)).forEach(id -> {
            Property property = after.property(id).orElseThrow();
            Optional<Property> was = before.flatMap(key -> key.property(id));
            if (was.isEmpty() || !was.get().sameData(property)) {
                edits.add(new Edit.PutProperty(path, was, property));
            }
        });
    }

    /** What was edited, where that can be known; otherwise {@code null}. */
    private static EditedKey edited(Optional<Key> before, Key after) {
        return after instanceof EditedKey edited
                        && before.filter(edited::isEdited).isPresent()
                ? edited
                : null;
    }
}
