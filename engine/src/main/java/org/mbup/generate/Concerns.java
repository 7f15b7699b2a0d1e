package org.mbup.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mbup.compare.Comparison;
import org.mbup.compare.Difference;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;
import org.mbup.schema.Catalogue;

/** Sorts the differences between two metabases into concerns: trees that go, trees that come, properties. */
final class Concerns {

    private final Metabase before;
    private final Metabase after;
    private final Map<KeyPath, List<Instruction>> gone = new LinkedHashMap<>();
    private final Map<KeyPath, List<Instruction>> come = new LinkedHashMap<>();
    private final Map<Long, List<Instruction>> properties = new TreeMap<>();
    private final Map<Long, String> names = new TreeMap<>();
    private final List<Difference> secrets = new ArrayList<>();
    private KeyPath goneRoot;
    private KeyPath comeRoot;

    private Concerns(Metabase before, Metabase after) {
        this.before = before;
        this.after = after;
    }

    /** The concerns and, besides, the values that are secrets and so in none of them. */
    record Sorted(List<Concern> concerns, List<Difference> secrets) {}

    static Sorted between(Metabase before, Metabase after) {
        Concerns sorter = new Concerns(before, after);
        sorter.differences().forEach(sorter::sort);
        List<Concern> concerns = new ArrayList<>();
        sorter.gone.forEach((path, all) -> concerns.add(
                Concern.of("delete " + path.adsutil(), "The key " + path + " goes, with all below it", all)));
        sorter.come.forEach((path, all) -> concerns.add(
                Concern.of("create " + path.adsutil(), "The key " + path + " comes, with all below it", all)));
        sorter.properties.forEach((id, all) -> concerns.add(Concern.of(
                sorter.names.get(id),
                sorter.names.get(id) + " changes at " + all.size() + (all.size() == 1 ? " key" : " keys"),
                all)));
        List<Concern> numbered = new ArrayList<>();
        concerns.forEach(concern -> numbered.add(concern.numbered(numbered.size() + 1)));
        return new Sorted(numbered, sorter.secrets);
    }

    /** In path order, a key before its properties. */
    private List<Difference> differences() {
        List<Difference> all = new ArrayList<>(Comparison.of(before, after).differences());
        for (Key key : after.keys()) {
            if (vanishes(key.path())) {
                all.add(0, new Difference(key.path(), Difference.Kind.KEY_ADDED, Optional.empty(), Optional.empty()));
            }
        }
        all.sort(Comparator.comparing(Difference::path));
        return all;
    }

    /** Whether the key is not listed, and the keys below it through which it stands all go. */
    private boolean vanishes(KeyPath path) {
        return before.key(path).isEmpty()
                && !Comparison.always(path)
                && !before.subtree(path).isEmpty()
                && before.subtree(path).stream().noneMatch(below -> Comparison.stands(after, below.path()));
    }

    private void sort(Difference difference) {
        KeyPath path = difference.path();
        if (goneRoot != null && path.isWithin(goneRoot)) {
            return;
        }
        switch (difference.kind()) {
            case KEY_REMOVED -> {
                goneRoot = path;
                gone.put(path, List.of(Instruction.deleteKey(path)));
            }
            case KEY_ADDED -> created(path);
            case REMOVED ->
                property(
                        path,
                        difference,
                        Instruction.deleteProperty(path, difference.before().get()));
            default -> set(path, difference);
        }
    }

    private void created(KeyPath path) {
        if (comeRoot == null || !path.isWithin(comeRoot)) {
            comeRoot = path;
            come.put(path, new ArrayList<>());
        }
        come.get(comeRoot).add(Instruction.createKey(path, plainKeyType(after, path)));
    }

    /** The KeyType, where {@code createKey} gives the key just that property. */
    static Optional<String> plainKeyType(Metabase metabase, KeyPath path) {
        return metabase.explicit(path, Property.KEY_TYPE)
                .filter(Concerns::madeWithTheKey)
                .map(property -> property.value().display());
    }

    static boolean madeWithTheKey(Property property) {
        String type = property.value().display();
        return property.sameData(Property.keyType(type))
                && Catalogue.standard().keyType(type).isPresent();
    }

    private void set(KeyPath path, Difference difference) {
        Property property = difference.after().orElseThrow();
        boolean inTree = comeRoot != null && path.isWithin(comeRoot);
        if (inTree && property.id() == Property.KEY_TYPE && madeWithTheKey(property)) {
            return;
        }
        if (Catalogue.standard().secret(property)) {
            secrets.add(difference);
            return;
        }
        boolean missing = !inTree && before.key(path).isEmpty();
        property(path, difference, Instruction.setProperty(path, difference.before(), property, missing));
    }

    private void property(KeyPath path, Difference difference, Instruction instruction) {
        if (comeRoot != null && path.isWithin(comeRoot)) {
            come.get(comeRoot).add(instruction);
            return;
        }
        Property property = difference.property().orElseThrow();
        names.putIfAbsent(property.id(), property.name());
        properties.computeIfAbsent(property.id(), id -> new ArrayList<>()).add(instruction);
    }
}
