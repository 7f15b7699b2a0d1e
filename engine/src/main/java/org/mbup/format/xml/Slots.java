package org.mbup.format.xml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the catalogue property of an attribute name by the bytes of the name, without building a string for names met
 * before. Probing is bounded, so that no choice of names makes it slow.
 */
final class Slots {

    private static final int SIZE = 4096;
    private static final int PROBES = 8;

    private final Definitions definitions;
    private final List<Slot> slots = new ArrayList<>();
    private final Map<Long, Slot> byId = new HashMap<>();
    private final byte[][] names = new byte[SIZE][];
    private final Slot[] found = new Slot[SIZE];

    Slots(Definitions definitions) {
        this.definitions = definitions;
    }

    Slot get(int number) {
        return slots.get(number);
    }

    /** The slot of that id, when the document has set it by an attribute. */
    Optional<Slot> used(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The number of the slot of that id; a number that no property has when the document never sets it so. */
    int number(long id) {
        Slot slot = byId.get(id);
        return slot == null ? Integer.MAX_VALUE : slot.number;
    }

    /** The slot of the name between two offsets, or {@code null} when the catalogue does not know it. */
    Slot find(byte[] bytes, int start, int end, int hash) {
        int at = hash ^ hash >>> 12 ^ hash >>> 20;
        for (int probe = 0; probe < PROBES; probe++, at++) {
            byte[] name = names[at & SIZE - 1];
            if (name == null) {
                return learn(bytes, start, end, at & SIZE - 1);
            }
            if (name.length == end - start && Arrays.equals(name, 0, name.length, bytes, start, end)) {
                return found[at & SIZE - 1];
            }
        }
        return lookUp(bytes, start, end);
    }

    private Slot learn(byte[] bytes, int start, int end, int at) {
        Slot slot = lookUp(bytes, start, end);
        if (slot != null) {
            names[at] = Arrays.copyOfRange(bytes, start, end);
            found[at] = slot;
        }
        return slot;
    }

    private Slot lookUp(byte[] bytes, int start, int end) {
        return definitions
                .named(References.resolve(bytes, start, end))
                .map(definition -> byId.computeIfAbsent(definition.id(), id -> add(definition)))
                .orElse(null);
    }

    private Slot add(Definition definition) {
        Slot slot = new Slot(slots.size(), definition);
        slots.add(slot);
        return slot;
    }
}
