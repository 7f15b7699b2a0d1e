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
    private final KeyUnion keys;
    private final List<EffectiveChange> changes = new ArrayList<>();

    /** What the keys up to a place inherit, before and after; either may be {@code null}. */
    private record Level(int end, EffectiveProperty before, EffectiveProperty after, boolean differs) {

        Level(int end, EffectiveProperty before, EffectiveProperty after) {
            this(end, before, after, !sameValue(before, after));
        }
    }

    /** Where a value came from and comes from; either may be {@code null}. */
    private record Route(KeyPath before, KeyPath after) {}

    private EffectiveDiff(Metabase before, Metabase after, KeyPath root) {
        this.before = before;
        this.after = after;
        this.keys = new KeyUnion(before, after, root);
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
        Map<Long, SortedSet<KeyPath>> edited = new TreeMap<>();
        KeyPath root = null;
        for (Edit edit : edits) {
            if (edit instanceof Edit.PutProperty put) {
                edited.computeIfAbsent(put.after().id(), id -> new TreeSet<>()).add(put.path());
                root = common(root, put.path());
            } else if (edit instanceof Edit.RemoveProperty remove) {
                edited.computeIfAbsent(remove.before().id(), id -> new TreeSet<>())
                        .add(remove.path());
                root = common(root, remove.path());
            }
        }
        if (root == null) {
            return List.of();
        }
        EffectiveDiff diff = new EffectiveDiff(before, after, root);
        edited.forEach(diff::property);
        diff.changes.sort(ORDER);
        return List.copyOf(diff.changes);
    }

    /** The lowest key that has both at or below it. */
    private static KeyPath common(KeyPath one, KeyPath other) {
        KeyPath at = one == null ? other : one;
        while (!other.isWithin(at)) {
            at = at.parent();
        }
        return at;
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
        int from = keys.place(root);
        int end = keys.end(from);
        levels.push(new Level(end, inherited(before, root, id), inherited(after, root, id)));
        for (int at = from; at < end; at++) {
            while (levels.getFirst().end() <= at) {
                levels.pop();
            }
            Level level = levels.getFirst();
            if (keys.isSet(at, id)) {
                visit(id, at, levels, groups);
            } else if (level.differs()) {
                group(groups, level.before(), level.after()).keys.add(keys.path(at));
            }
        }
        groups.values().stream()
                .filter(group -> !group.keys.isEmpty())
                .map(group -> group.change(id))
                .forEach(changes::add);
    }

    private void visit(long id, int at, Deque<Level> levels, Map<Route, Group> groups) {
        Level above = levels.getFirst();
        EffectiveProperty ownBefore = keys.before(at, id);
        EffectiveProperty ownAfter = keys.after(at, id);
        EffectiveProperty was = ownBefore == null ? above.before() : ownBefore;
        EffectiveProperty is = ownAfter == null ? above.after() : ownAfter;
        if (!sameValue(was, is)) {
            group(groups, was, is).keys.add(keys.path(at));
        }
        if (ownAfter != null && above.differs() && !sameValue(ownAfter, above.after())) {
            group(groups, above.before(), above.after()).overriddenAt.add(keys.path(at));
        }
        if (inherits(ownBefore) || inherits(ownAfter)) {
            levels.push(new Level(
                    keys.end(at),
                    inherits(ownBefore) ? ownBefore : above.before(),
                    inherits(ownAfter) ? ownAfter : above.after()));
        }
    }

    private static Group group(Map<Route, Group> groups, EffectiveProperty was, EffectiveProperty is) {
        Route route = new Route(was == null ? null : was.from(), is == null ? null : is.from());
        return groups.computeIfAbsent(route, r -> new Group(was, is));
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
            EffectiveProperty found = KeyUnion.own(metabase.key(at).orElse(null), at, id);
            if (inherits(found)) {
                return found;
            }
        }
        return null;
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
