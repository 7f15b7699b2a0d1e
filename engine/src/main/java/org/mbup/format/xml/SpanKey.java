package org.mbup.format.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Property;

/** A key that is decoded from the bytes of its file when it is asked. */
final class SpanKey implements Key {

    private final Parsed parsed;
    private final int number;

    SpanKey(Parsed parsed, int number) {
        this.parsed = parsed;
        this.number = number;
    }

    /** The number of the first property in the index. */
    int first() {
        return parsed.index().first(number);
    }

    /** The number after the last property in the index. */
    int last() {
        return parsed.index().last(number);
    }

    Parsed parsed() {
        return parsed;
    }

    int start() {
        return parsed.index().element(number);
    }

    int end() {
        return parsed.index().elementEnd(number);
    }

    /** Whether the element's name gives the KeyType. */
    boolean typed() {
        return parsed.index().type(number) != null;
    }

    @Override
    public KeyPath path() {
        return parsed.index().path(number);
    }

    @Override
    public List<Property> properties() {
        SpanIndex index = parsed.index();
        List<Property> properties = new ArrayList<>(index.last(number) - index.first(number) + 1);
        if (typed()) {
            properties.add(index.type(number));
        }
        for (int i = index.first(number); i < index.last(number); i++) {
            properties.add(decode(i));
        }
        return properties;
    }

    @Override
    public Optional<Property> property(long id) {
        if (id == Property.KEY_TYPE && typed()) {
            return Optional.of(parsed.index().type(number));
        }
        int found = find(id);
        return found < 0 ? Optional.empty() : Optional.of(decode(found));
    }

    @Override
    public boolean has(long id) {
        return id == Property.KEY_TYPE && typed() || find(id) >= 0;
    }

    @Override
    public LongStream ids() {
        SpanIndex index = parsed.index();
        LongStream own = IntStream.range(index.first(number), index.last(number))
                .mapToLong(property -> index.id(property, parsed.slots()));
        return typed() ? LongStream.concat(LongStream.of(Property.KEY_TYPE), own) : own;
    }

    private int find(long id) {
        int slot = parsed.slots().number(id);
        return parsed.index().find(number, id, slot);
    }

    private Property decode(int property) {
        SpanIndex index = parsed.index();
        if (index.custom(property)) {
            Scanner scanner = new Scanner(parsed.source(), index.start(property));
            return CustomElement.read(parsed.source(), scanner).property(parsed.definitions());
        }
        return parsed.slots()
                .get(index.slot(property))
                .property(parsed.source().bytes, index.start(property), index.end(property));
    }
}
