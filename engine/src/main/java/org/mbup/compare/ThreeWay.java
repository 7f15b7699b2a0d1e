package org.mbup.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;

/**
 * What two metabases changed of a third that both came from, and where they contradict each other.
 *
 * @param changes in path order, a key before its properties, properties by id
 */
public record ThreeWay(List<ThreeWayChange> changes) {

    /** Copies the list. */
    public ThreeWay {
        changes = List.copyOf(changes);
    }

    /** A key, or a property of a key; the id of a key itself is -1, which puts it first. */
    private record Slot(KeyPath path, long id) implements Comparable<Slot> {

        static Slot of(Difference difference) {
            return new Slot(
                    difference.path(), difference.property().map(Property::id).orElse(-1L));
        }

        @Override
        public int compareTo(Slot other) {
            int order = path.compareTo(other.path);
            return order != 0 ? order : Long.compare(id, other.id);
        }
    }

    /** Compares {@code a} and {@code b} with {@code base}. */
    public static ThreeWay of(Metabase base, Metabase a, Metabase b) {
        Map<Slot, Difference> ofA = bySlot(Comparison.of(base, a));
        Map<Slot, Difference> ofB = bySlot(Comparison.of(base, b));
        Map<Slot, Difference> all = new TreeMap<>(ofB);
        all.putAll(ofA);
        List<ThreeWayChange> changes = new ArrayList<>(all.size());
        all.forEach((slot, any) -> changes.add(change(
                slot,
                any,
                Optional.ofNullable(ofA.get(slot)),
                Optional.ofNullable(ofB.get(slot)),
                List.of(base, a, b))));
        return new ThreeWay(changes);
    }

    private static Map<Slot, Difference> bySlot(Comparison comparison) {
        Map<Slot, Difference> map = new TreeMap<>();
        comparison.differences().forEach(difference -> map.put(Slot.of(difference), difference));
        return map;
    }

    private static ThreeWayChange change(
            Slot slot, Difference any, Optional<Difference> ofA, Optional<Difference> ofB, List<Metabase> three) {
        List<Optional<Property>> values = three.stream()
                .map(metabase -> metabase.explicit(slot.path(), slot.id()))
                .toList();
        return new ThreeWayChange(
                any.path(),
                any.property().map(Property::name),
                slot.id(),
                values.get(0),
                values.get(1),
                values.get(2),
                ofA.map(Difference::kind),
                ofB.map(Difference::kind),
                verdict(slot, ofA, ofB, three));
    }

    private static ThreeWayChange.Verdict verdict(
            Slot slot, Optional<Difference> ofA, Optional<Difference> ofB, List<Metabase> three) {
        if (ofA.isPresent() && ofB.isPresent()) {
            return same(ofA.get(), ofB.get()) ? ThreeWayChange.Verdict.BOTH : ThreeWayChange.Verdict.CONFLICT;
        }
        boolean byA = ofA.isPresent();
        Difference made = ofA.or(() -> ofB).orElseThrow();
        if (comes(made) && cutOff(slot.path(), three.get(0), three.get(byA ? 2 : 1))) {
            return ThreeWayChange.Verdict.CONFLICT;
        }
        return byA ? ThreeWayChange.Verdict.ONLY_A : ThreeWayChange.Verdict.ONLY_B;
    }

    private static boolean comes(Difference difference) {
        return difference.kind() != Difference.Kind.REMOVED && difference.kind() != Difference.Kind.KEY_REMOVED;
    }

    private static boolean same(Difference one, Difference other) {
        boolean data = one.after().isPresent() == other.after().isPresent()
                && (one.after().isEmpty()
                        || one.after().get().sameData(other.after().get()));
        return one.kind() == other.kind() && data;
    }

    /** Whether the other side deleted this key or one above it. */
    private static boolean cutOff(KeyPath path, Metabase base, Metabase other) {
        for (KeyPath at = path; !at.isRoot(); at = at.parent()) {
            if (Comparison.stands(base, at) && !Comparison.stands(other, at)) {
                return true;
            }
        }
        return false;
    }

    /** How many changes there are of a verdict. */
    public long count(ThreeWayChange.Verdict verdict) {
        return changes.stream().filter(change -> change.verdict() == verdict).count();
    }
}
