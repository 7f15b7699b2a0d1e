package org.mbup.metabase;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/** A key some of whose properties were put or removed; the others are decoded by the key it was when they are asked. */
final class EditedKey implements Key {

    private final Key original;
    private final long[] ids;
    private final Map<Long, Property> put;

    private EditedKey(Key original, long[] ids, Map<Long, Property> put) {
        this.original = original;
        this.ids = ids;
        this.put = put;
    }

    private static EditedKey of(Key key) {
        return key instanceof EditedKey edited
                ? edited
                : new EditedKey(key, key.ids().toArray(), Map.of());
    }

    /**
     * The key with one property put in place of the one of the same id; else before the first that follows it in the
     * given order of ids, or at the end.
     */
    static Key with(Key key, Property property, List<Long> order) {
        EditedKey edited = of(key);
        Map<Long, Property> put = new HashMap<>(edited.put);
        put.put(property.id(), property);
        return new EditedKey(edited.original, edited.idsWith(property.id(), order), put);
    }

    /** The key without the property of that id. */
    static Key without(Key key, long id) {
        EditedKey edited = of(key);
        Map<Long, Property> put = new HashMap<>(edited.put);
        put.remove(id);
        return new EditedKey(
                edited.original,
                Arrays.stream(edited.ids).filter(other -> other != id).toArray(),
                put);
    }

    private long[] idsWith(long id, List<Long> order) {
        if (has(id)) {
            return ids;
        }
        int at = position(id, order);
        long[] more = Arrays.copyOf(ids, ids.length + 1);
        System.arraycopy(ids, at, more, at + 1, ids.length - at);
        more[at] = id;
        return more;
    }

    private int position(long id, List<Long> order) {
        int place = order.indexOf(id);
        if (place >= 0) {
            for (int i = 0; i < ids.length; i++) {
                if (order.indexOf(ids[i]) > place) {
                    return i;
                }
            }
        }
        return ids.length;
    }

    /** Whether this is that key with edits, so that only what was put or removed can differ. */
    boolean isEdited(Key key) {
        return original == key;
    }

    /** Whether the property was put here, rather than being what the original key has. */
    boolean wasPut(long id) {
        return put.containsKey(id);
    }

    @Override
    public KeyPath path() {
        return original.path();
    }

    @Override
    public List<Property> properties() {
        return Arrays.stream(ids).mapToObj(id -> property(id).orElseThrow()).toList();
    }

    @Override
    public Optional<Property> property(long id) {
        Property own = put.get(id);
        if (own != null) {
            return Optional.of(own);
        }
        return has(id) ? original.property(id) : Optional.empty();
    }

    @Override
    public boolean has(long id) {
        for (long other : ids) {
            if (other == id) {
                return true;
            }
        }
        return false;
    }

    @Override
    public LongStream ids() {
        return Arrays.stream(ids);
    }
}
