package org.mbup.metabase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A metabase being changed: an unchanging base, the keys that differ from it, and the journal of edits. The base is
 * never touched, so before and after can be compared key by key at the cost of the change, not of the tree. Not
 * thread-safe.
 */
public final class WorkingCopy implements Metabase {

    private final Metabase base;
    private final Map<KeyPath, Key> changed = new LinkedHashMap<>();
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
     * Applies an edit.
     *
     * @throws EditConflictException when what the edit says was there before is not there; nothing is changed then
     */
    public void apply(Edit edit) {
        if (edit instanceof Edit.PutProperty put) {
            Key key = existing(put);
            expect(put, key.property(put.after().id()), put.before());
            store(PlainKey.with(key, put.after()));
        } else if (edit instanceof Edit.RemoveProperty remove) {
            Key key = existing(remove);
            expect(remove, key.property(remove.before().id()), Optional.of(remove.before()));
            store(PlainKey.without(key, remove.before().id()));
        } else if (edit instanceof Edit.AddKey add) {
            if (key(add.path()).isPresent()) {
                throw new EditConflictException(add, "the key is there already");
            }
            store(Key.of(add.path(), List.of()));
        } else if (edit instanceof Edit.RemoveKey remove) {
            checkEmpty(remove, existing(remove));
            changed.remove(remove.path());
            removed.add(remove.path());
        } else if (edit instanceof Edit.SetVersion version) {
            if (!versionLabel.equals(version.before())) {
                throw new EditConflictException(version, "the version label is not what it was");
            }
            versionLabel = version.after();
        }
        journal.add(edit);
    }

    /** Applies edits in order. */
    public void apply(List<Edit> edits) {
        edits.forEach(this::apply);
    }

    /** Takes back every edit after the first {@code mark} ones; the journal is cut to that length. */
    public void rollbackTo(int mark) {
        while (journal.size() > mark) {
            Edit last = journal.get(journal.size() - 1);
            apply(last.inverse());
            journal.remove(journal.size() - 1);
            journal.remove(journal.size() - 1);
        }
    }

    private void checkEmpty(Edit edit, Key key) {
        if (!key.properties().isEmpty()) {
            throw new EditConflictException(edit, "the key still has properties");
        }
        if (!children(edit.path()).isEmpty()) {
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
        changed.put(key.path(), key);
        removed.remove(key.path());
    }

    @Override
    public Optional<IisVersion> versionLabel() {
        return versionLabel;
    }

    @Override
    public Collection<Key> keys() {
        List<Key> keys = new ArrayList<>();
        for (Key key : base.keys()) {
            key(key.path()).ifPresent(keys::add);
        }
        for (Key key : changed.values()) {
            if (base.key(key.path()).isEmpty()) {
                keys.add(key);
            }
        }
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

    @Override
    public Stream<Key> keysWith(long propertyId) {
        Stream<Key> kept = base.keysWith(propertyId)
                .filter(key -> !changed.containsKey(key.path()) && !removed.contains(key.path()));
        Stream<Key> own = changed.values().stream().filter(key -> key.has(propertyId));
        return Stream.concat(kept, own);
    }

    @Override
    public List<Key> children(KeyPath parent) {
        return current(base.children(parent), added().filter(key -> isChild(key.path(), parent)));
    }

    @Override
    public List<Key> subtree(KeyPath root) {
        return current(base.subtree(root), added().filter(key -> key.path().isWithin(root)));
    }

    private static boolean isChild(KeyPath path, KeyPath parent) {
        return !path.isRoot() && path.parent().equals(parent);
    }

    private Stream<Key> added() {
        return changed.values().stream().filter(key -> base.key(key.path()).isEmpty());
    }

    private List<Key> current(List<Key> before, Stream<Key> added) {
        Stream<Key> kept = before.stream().map(Key::path).map(this::key).flatMap(Optional::stream);
        return Stream.concat(kept, added)
                .sorted(Comparator.comparing(Key::path))
                .toList();
    }
}
