package org.mbup.metabase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A metabase being changed: an unchanging base, the keys that differ from it, and the journal of edits. The base is
 * never touched, so before and after can be compared key by key at the cost of the change, not of the tree. Not
 * thread-safe.
 */
public final class WorkingCopy implements Metabase {

    private final Metabase base;
    private final Map<KeyPath, Key> changed = new LinkedHashMap<>();
    private final NavigableMap<KeyPath, Key> added = new TreeMap<>();
    private final Set<KeyPath> removed = new LinkedHashSet<>();
    private final List<Edit> journal = new ArrayList<>();
    private Optional<IisVersion> versionLabel;

    /** A copy of that metabase; reads go through until something changes. */
    public WorkingCopy(Metabase base) {
        this.base = base;
        this.versionLabel = base.versionLabel();
    }

    /** What the copy started from. */
    public Metabase base() {
        return base;
    }

    /** The edits so far, in order. */
    public List<Edit> journal() {
        return Collections.unmodifiableList(journal);
    }

    /** The paths of the keys that were touched, whether or not they differ in the end. */
    public Set<KeyPath> touched() {
        Set<KeyPath> paths = new LinkedHashSet<>(changed.keySet());
        paths.addAll(removed);
        return paths;
    }

    /**
     * Applies an edit. The journal records it with what really was there, in its spelling and under its name, so that
     * taking it back restores exactly that.
     *
     * @throws EditConflictException when what the edit says was there before is not there; nothing is changed then
     */
    public void apply(Edit edit) {
        journal.add(done(edit));
    }

    private Edit done(Edit edit) {
        if (edit instanceof Edit.PutProperty put) {
            return put(put);
        } else if (edit instanceof Edit.RemoveProperty remove) {
            return removeProperty(remove);
        } else if (edit instanceof Edit.AddKey add) {
            return addKey(add);
        } else if (edit instanceof Edit.RemoveKey remove) {
            return removeKey(remove);
        } else {
            return setVersion((Edit.SetVersion) edit);
        }
    }

    private Edit put(Edit.PutProperty edit) {
        Key key = existing(edit);
        Optional<Property> before = key.property(edit.after().id());
        expect(edit, before, edit.before());
        store(EditedKey.with(key, edit.after(), before.isPresent() ? List.of() : originalOrder(edit)));
        return new Edit.PutProperty(key.path(), before, edit.after());
    }

    private Edit removeProperty(Edit.RemoveProperty edit) {
        Key key = existing(edit);
        Optional<Property> before = key.property(edit.before().id());
        expect(edit, before, Optional.of(edit.before()));
        store(EditedKey.without(key, edit.before().id()));
        return new Edit.RemoveProperty(key.path(), before.orElseThrow());
    }

    private Edit addKey(Edit.AddKey edit) {
        if (key(edit.path()).isPresent()) {
            throw new EditConflictException(edit, "the key is there already");
        }
        boolean implied = hasKeysBelow(edit.path());
        store(Key.of(edit.path(), List.of()));
        return new Edit.AddKey(edit.path(), implied);
    }

    private Edit removeKey(Edit.RemoveKey edit) {
        Key key = existing(edit);
        boolean below = hasKeysBelow(edit.path());
        checkEmpty(edit, key, below);
        changed.remove(edit.path());
        added.remove(edit.path());
        removed.add(edit.path());
        return new Edit.RemoveKey(key.path(), below);
    }

    private Edit setVersion(Edit.SetVersion edit) {
        if (!versionLabel.equals(edit.before())) {
            throw new EditConflictException(edit, "the version label is not what it was");
        }
        versionLabel = edit.after();
        return edit;
    }

    /**
     * Applies edits in order, all or none.
     *
     * @throws EditConflictException when one does not fit; those before it are taken back then
     */
    public void apply(List<Edit> edits) {
        int mark = journal.size();
        try {
            edits.forEach(this::apply);
        } catch (EditConflictException e) {
            rollbackTo(mark);
            throw e;
        }
    }

    /**
     * Takes back every edit after the first {@code mark} ones; the journal is cut to that length.
     *
     * @throws IllegalArgumentException when the journal is shorter than that
     */
    public void rollbackTo(int mark) {
        if (mark < 0 || mark > journal.size()) {
            throw new IllegalArgumentException("the journal has " + journal.size() + " edits, not " + mark);
        }
        while (journal.size() > mark) {
            done(journal.get(journal.size() - 1).inverse());
            journal.remove(journal.size() - 1);
        }
    }

    private boolean hasKeysBelow(KeyPath path) {
        return subtree(path).stream().anyMatch(key -> !key.path().equals(path));
    }

    private static void checkEmpty(Edit.RemoveKey edit, Key key, boolean below) {
        if (!key.properties().isEmpty()) {
            throw new EditConflictException(edit, "the key still has properties");
        }
        if (below && !edit.implied()) {
            throw new EditConflictException(edit, "the key still has keys below it");
        }
    }

    private Key existing(Edit edit) {
        return key(edit.path()).orElseThrow(() -> new EditConflictException(edit, "the key is not there"));
    }

    private static void expect(Edit edit, Optional<Property> found, Optional<Property> expected) {
        boolean same = found.isPresent() == expected.isPresent()
                && (found.isEmpty() || found.get().sameData(expected.get()));
        if (!same) {
            String name = found.or(() -> expected).map(Property::name).orElse("the property");
            throw new EditConflictException(edit, name + " is not what it was when the change was recorded");
        }
    }

    private void store(Key key) {
        changed.remove(key.path());
        changed.put(key.path(), key);
        removed.remove(key.path());
        if (base.key(key.path()).isEmpty()) {
            added.put(key.path(), key);
        }
    }

    /** The ids of a key as its source ordered them, so that a property put back returns to its place. */
    private List<Long> originalOrder(Edit.PutProperty edit) {
        return base.key(edit.path())
                .filter(key -> key.has(edit.after().id()))
                .map(key -> key.properties().stream().map(Property::id).toList())
                .orElse(List.of());
    }

    @Override
    public Optional<IisVersion> versionLabel() {
        return versionLabel;
    }

    /** The keys of the base in its order, then the added ones in path order. */
    @Override
    public Collection<Key> keys() {
        List<Key> keys = new ArrayList<>();
        for (Key key : base.keys()) {
            key(key.path()).ifPresent(keys::add);
        }
        keys.addAll(added.values());
        return keys;
    }

    @Override
    public Optional<Key> key(KeyPath path) {
        Key own = changed.get(path);
        if (own != null) {
            return Optional.of(own);
        }
        return removed.contains(path) ? Optional.empty() : base.key(path);
    }

    /** First the untouched keys in the order of the base, then the touched ones in the order they were touched. */
    @Override
    public Stream<Key> keysWith(long propertyId) {
        Stream<Key> kept = base.keysWith(propertyId)
                .filter(key -> !changed.containsKey(key.path()) && !removed.contains(key.path()));
        Stream<Key> own = changed.values().stream().filter(key -> key.has(propertyId));
        return Stream.concat(kept, own);
    }

    @Override
    public List<Key> children(KeyPath parent) {
        return current(base.children(parent), addedWithin(parent, true));
    }

    @Override
    public List<Key> subtree(KeyPath root) {
        return current(base.subtree(root), addedWithin(root, false));
    }

    /** Path order keeps a subtree together, so only the added keys of this one are looked at. */
    private List<Key> addedWithin(KeyPath root, boolean childrenOnly) {
        List<Key> found = new ArrayList<>();
        for (Key key : added.tailMap(root, true).values()) {
            if (!key.path().isWithin(root)) {
                break;
            }
            if (!childrenOnly || isChild(key.path(), root)) {
                found.add(key);
            }
        }
        return found;
    }

    private static boolean isChild(KeyPath path, KeyPath parent) {
        return !path.isRoot() && path.parent().equals(parent);
    }

    private List<Key> current(List<Key> before, List<Key> more) {
        List<Key> keys = new ArrayList<>(before.size() + more.size());
        for (Key key : before) {
            Key own = changed.get(key.path());
            if (own != null || !removed.contains(key.path())) {
                keys.add(own == null ? key : own);
            }
        }
        if (!more.isEmpty()) {
            keys.addAll(more);
            keys.sort(Comparator.comparing(Key::path));
        }
        return Collections.unmodifiableList(keys);
    }
}
