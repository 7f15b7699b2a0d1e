package org.mbup.metabase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An unchanging metabase. The sorted view that child and subtree questions need is built on the first of them, the index of
 * the keys that set a property after a few. */
public final class MetabaseTree implements Metabase {

    private static final int FEW = 3;

    private final Map<KeyPath, Key> keys;
    private final Optional<IisVersion> versionLabel;
    private volatile List<Key> sorted;
    private volatile Map<Long, List<Key>> setters;
    private int asked;

    private MetabaseTree(Map<KeyPath, Key> keys, Optional<IisVersion> versionLabel) {
        this.keys = keys;
        this.versionLabel = versionLabel;
    }

    /**
     * A metabase of these keys, without a version label.
     *
     * @throws IllegalArgumentException when two keys have the same path
     */
    public static MetabaseTree of(Collection<? extends Key> keys) {
        return of(keys, Optional.empty());
    }

    /**
     * A metabase of these keys that says which version it is of.
     *
     * @throws IllegalArgumentException when two keys have the same path
     */
    public static MetabaseTree of(Collection<? extends Key> keys, Optional<IisVersion> versionLabel) {
        Map<KeyPath, Key> map = new LinkedHashMap<>(keys.size() * 4 / 3 + 1);
        for (Key key : keys) {
            if (map.put(key.path(), key) != null) {
                throw new IllegalArgumentException("the key " + key.path() + " is there twice");
            }
        }
        return new MetabaseTree(map, versionLabel);
    }

    @Override
    public Collection<Key> keys() {
        return Collections.unmodifiableCollection(keys.values());
    }

    @Override
    public Optional<Key> key(KeyPath path) {
        return Optional.ofNullable(keys.get(path));
    }

    @Override
    public Optional<IisVersion> versionLabel() {
        return versionLabel;
    }

    /** Whoever asks a few times is likely to ask many times: an upgrade asks more often than there are properties. */
    @Override
    public Stream<Key> keysWith(long propertyId) {
        if (setters == null && ++asked <= FEW) {
            return keys.values().stream().filter(key -> key.has(propertyId));
        }
        return setters().getOrDefault(propertyId, List.of()).stream();
    }

    private Map<Long, List<Key>> setters() {
        Map<Long, List<Key>> index = setters;
        if (index == null) {
            index = new HashMap<>();
            for (Key key : keys.values()) {
                Map<Long, List<Key>> growing = index;
                key.ids()
                        .distinct()
                        .forEach(id -> growing.computeIfAbsent(id, first -> new ArrayList<>())
                                .add(key));
            }
            setters = index;
        }
        return index;
    }

    @Override
    public List<Key> children(KeyPath parent) {
        return SortedKeys.children(sorted(), parent);
    }

    @Override
    public List<Key> subtree(KeyPath root) {
        return SortedKeys.subtree(sorted(), root);
    }

    private List<Key> sorted() {
        List<Key> list = sorted;
        if (list == null) {
            list = new ArrayList<>(keys.values());
            list.sort(Comparator.comparing(Key::path));
            sorted = list;
        }
        return list;
    }
}
