package org.mbup.format.xml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Property;

/**
 * Where everything is: per property which one it is and where it stands, per key where its element stands. Integers
 * only, because a large snapshot has millions of properties and few of them are ever looked at.
 */
final class SpanIndex {

    private int[] slot = new int[1024];
    private int[] start = new int[1024];
    private int[] end = new int[1024];
    private int properties;

    private long[] customId = new long[16];
    private int customs;

    private int[] first = new int[256];
    private int[] element = new int[256];
    private int[] elementEnd = new int[256];
    private int[] type = new int[256];
    private int keys;
    private final List<KeyPath> paths = new ArrayList<>();
    private final List<Property> types = new ArrayList<>();

    int keys() {
        return keys;
    }

    int addType(Property property) {
        types.add(property);
        return types.size() - 1;
    }

    /** Begins a key; {@code typeNumber} is -1 when its element gives no KeyType. */
    int beginKey(int elementStart, int typeNumber) {
        if (keys + 1 >= first.length) {
            int size = first.length * 2;
            first = Arrays.copyOf(first, size);
            element = Arrays.copyOf(element, size);
            elementEnd = Arrays.copyOf(elementEnd, size);
            type = Arrays.copyOf(type, size);
        }
        first[keys] = properties;
        element[keys] = elementStart;
        type[keys] = typeNumber;
        return keys++;
    }

    /** The key begun last has no KeyType after all. */
    void untype() {
        type[keys - 1] = -1;
    }

    void endKey(KeyPath path, int end) {
        paths.add(path);
        elementEnd[keys - 1] = end;
        first[keys] = properties;
    }

    /** Adds an attribute's value, without its quotes, to the key begun last. */
    void addAttribute(int slotNumber, int valueStart, int valueEnd) {
        if (properties == slot.length) {
            int size = slot.length + (slot.length >> 1);
            slot = Arrays.copyOf(slot, size);
            start = Arrays.copyOf(start, size);
            end = Arrays.copyOf(end, size);
        }
        slot[properties] = slotNumber;
        start[properties] = valueStart;
        end[properties++] = valueEnd;
    }

    /** Adds a whole {@code <Custom>} element to the key begun last. */
    void addCustom(long id, int elementStart, int elementStop) {
        if (customs == customId.length) {
            customId = Arrays.copyOf(customId, customs * 2);
        }
        customId[customs] = id;
        addAttribute(-1 - customs++, elementStart, elementStop);
    }

    /** Gives back what growing took too much. */
    void trim() {
        slot = Arrays.copyOf(slot, properties);
        start = Arrays.copyOf(start, properties);
        end = Arrays.copyOf(end, properties);
    }

    /** The number of properties of the key begun last so far. */
    int pending() {
        return properties - first[keys - 1];
    }

    int first(int key) {
        return first[key];
    }

    /** The number after the last property of a key; for the key being read, of those read so far. */
    int last(int key) {
        return key == keys - 1 ? properties : first[key + 1];
    }

    KeyPath path(int key) {
        return paths.get(key);
    }

    int element(int key) {
        return element[key];
    }

    int elementEnd(int key) {
        return elementEnd[key];
    }

    /** The KeyType that the element's name gives, or {@code null}. */
    Property type(int key) {
        return type[key] < 0 ? null : types.get(type[key]);
    }

    int start(int property) {
        return start[property];
    }

    int end(int property) {
        return end[property];
    }

    boolean custom(int property) {
        return slot[property] < 0;
    }

    int slot(int property) {
        return slot[property];
    }

    long id(int property, Slots slots) {
        int number = slot[property];
        return number < 0 ? customId[-1 - number] : slots.get(number).definition.id();
    }

    /** The number of the key's first property of that id, or -1. */
    int find(int key, long id, int slotNumber) {
        for (int i = first[key], stop = last(key); i < stop; i++) {
            int number = slot[i];
            if (number < 0 ? customId[-1 - number] == id : number == slotNumber) {
                return i;
            }
        }
        return -1;
    }
}
