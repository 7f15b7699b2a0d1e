package org.mbup.metabase;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What differs between two metabases in what is in force, rather than in what is set: a value set high up is in force at
 * every key below that has none of its own. Values count, attributes only in what they let be inherited; a key that came
 * or went counts as the path it stands for, see {@link Metabase#effective}.
 *
 * <p>A property is looked at once at every key at or below one where it was edited, and nowhere else.
 */
public final class EffectiveDiff {

    private static final Comparator<EffectiveChange> ORDER = Comparator.comparing(EffectiveChange::origin)
            .thenComparingLong(EffectiveChange::id)
            .thenComparing(change -> change.keys().get(0));

    private final Metabase before;
    private final Metabase after;
    private final Map<KeyPath, List<Pair>> subtrees = new HashMap<>();
    private final List<EffectiveChange> changes = new ArrayList<>();

    /** A key before and after; one of both may be {@code null}. */
    private record Pair(KeyPath path, Key before, Key after) {}

    /** What keys below a path inherit, before and after; either may be {@code null}. */
    private record Level(KeyPath path, EffectiveProperty before, EffectiveProperty after) {}

    /** Where a value came from and comes from; either may be {@code null}. */
    private record Route(KeyPath before, KeyPath after) {}

    private EffectiveDiff(Metabase before, Metabase after) {
        this.before = before;
        this.after = after;
    }

    /** The changes, by origin and property id. Every key and property that differs is in exactly one of them. */
    public static List<EffectiveChange> between(Metabase before, Metabase after) {
        return between(before, after, MetabaseDiff.diff(before, after));
    }

    /**
     * The same where the net edits are known already.
     *
     * @param edits as {@link MetabaseDiff#diff} gives them for these two
     */
    public static List<EffectiveChange> between(Metabase before, Metabase after, List<Edit> edits) {
        EffectiveDiff diff = new EffectiveDiff(before, after);
        Map<Long, SortedSet<KeyPath>> edited = new TreeMap<>();
        for (Edit edit : edits) {
            if (edit instanceof Edit.PutProperty put) {
                edited.computeIfAbsent(put.after().id(), id -> new TreeSet<>()).add(put.path());
            } else if (edit instanceof Edit.RemoveProperty remove) {
                edited.computeIfAbsent(remove.before().id(), id -> new TreeSet<>())
                        .add(remove.path());
            }
        }
        edited.forEach(diff::property);
        diff.changes.sort(ORDER);
        return List.copyOf(diff.changes);
    }

    private void property(long id, SortedSet<KeyPath> edited) {
        KeyPath root = null;
        for (KeyPath path : edited) {
            if (root == null || !path.isWithin(root)) {
                root = path;
                walk(id, root);
            }
        }
    }

    private void walk(long id, KeyPath root) {
        Map<Route, Group> groups = new HashMap<>();
        Deque<Level> levels = new ArrayDeque<>();
        levels.push(new Level(KeyPath.ROOT, inherited(before, root, id), inherited(after, root, id)));
        for (Pair pair : subtrees.computeIfAbsent(root, this::pairs)) {
            while (!pair.path().isWithin(levels.getFirst().path())) {
                levels.pop();
            }
            visit(id, pair, levels, groups);
        }
        groups.values().stream()
                .filter(group -> !group.keys.isEmpty())
                .map(group -> group.change(id))
                .forEach(changes::add);
    }

    private static void visit(long id, Pair pair, Deque<Level> levels, Map<Route, Group> groups) {
        Level above = levels.getFirst();
        EffectiveProperty ownBefore = own(pair.before(), pair.path(), id);
        EffectiveProperty ownAfter = own(pair.after(), pair.path(), id);
        EffectiveProperty was = ownBefore == null ? above.before() : ownBefore;
        EffectiveProperty is = ownAfter == null ? above.after() : ownAfter;
        if (!sameValue(was, is)) {
            group(groups, was, is).keys.add(pair.path());
        }
        if (ownAfter != null && !sameValue(above.before(), above.after()) && !sameValue(ownAfter, above.after())) {
            group(groups, above.before(), above.after()).overriddenAt.add(pair.path());
        }
        if (inherits(ownBefore) || inherits(ownAfter)) {
            levels.push(new Level(
                    pair.path(),
                    inherits(ownBefore) ? ownBefore : above.before(),
                    inherits(ownAfter) ? ownAfter : above.after()));
        }
    }

    private static Group group(Map<Route, Group> groups, EffectiveProperty was, EffectiveProperty is) {
        Route route = new Route(was == null ? null : was.from(), is == null ? null : is.from());
        return groups.computeIfAbsent(route, r -> new Group(was, is));
    }

    private static EffectiveProperty own(Key key, KeyPath path, long id) {
        return key == null || !key.has(id)
                ? null
                : new EffectiveProperty(key.property(id).orElseThrow(), path);
    }

    private static boolean inherits(EffectiveProperty own) {
        return own != null && own.property().attributes().inherit();
    }

    private static boolean sameValue(EffectiveProperty one, EffectiveProperty other) {
        return one == null || other == null
                ? one == other
                : one.property().value().equals(other.property().value());
    }

    /** What a key would have if it set nothing itself, or {@code null}. */
    private static EffectiveProperty inherited(Metabase metabase, KeyPath path, long id) {
        for (KeyPath at = path; !at.isRoot(); ) {
            at = at.parent();
            EffectiveProperty found = own(metabase.key(at).orElse(null), at, id);
            if (inherits(found)) {
                return found;
            }
        }
        return null;
    }

    /** The keys of a subtree before and after, in path order. */
    private List<Pair> pairs(KeyPath root) {
        List<Key> old = before.subtree(root);
        List<Key> now = after.subtree(root);
        List<Pair> pairs = new ArrayList<>(Math.max(old.size(), now.size()));
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            int order = i == old.size()
                    ? 1
                    : j == now.size()
                            ? -1
                            : old.get(i).path().compareTo(now.get(j).path());
            Key was = order <= 0 ? old.get(i++) : null;
            Key is = order >= 0 ? now.get(j++) : null;
            pairs.add(new Pair(was == null ? is.path() : was.path(), was, is));
        }
        return pairs;
    }

    /** A change while its keys are being found. */
    private static final class Group {

        private final EffectiveProperty before;
        private final EffectiveProperty after;
        private final List<KeyPath> keys = new ArrayList<>();
        private final List<KeyPath> overriddenAt = new ArrayList<>();

        Group(EffectiveProperty before, EffectiveProperty after) {
            this.before = before;
            this.after = after;
        }

        /** Of the keys a value came from and comes from, the lower one is the one that was edited. */
        EffectiveChange change(long id) {
            boolean lost = after == null
                    || before != null && before.from().depth() > after.from().depth();
            EffectiveProperty told = after == null ? before : after;
            return new EffectiveChange(
                    id,
                    told.property().name(),
                    lost ? before.from() : after.from(),
                    Optional.ofNullable(before),
                    Optional.ofNullable(after),
                    keys,
                    overriddenAt);
        }
    }
}
