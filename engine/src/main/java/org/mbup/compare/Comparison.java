package org.mbup.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;

/**
 * What differs between two metabases, and what is only written differently.
 *
 * <p>A key is the same whatever its letter case; a property is known by its id, and its data are value, data type, user
 * type and attributes. A key that a metabase does not list and that has keys below it is there all the same, since a
 * server has no key without those above it; so are the keys of the first level, but for the schema. The version is what the metabase says of
 * itself; one that does not say differs from none.
 *
 * @param differences in path order, a key before its properties, properties by id; those of a key that came or went are
 *     among them
 * @param versions both versions, the first metabase's first, where both are known and differ; else empty
 * @param representation what is only written differently
 */
public record Comparison(List<Difference> differences, List<IisVersion> versions, Representation representation) {

    private static final KeyPath SCHEMA = KeyPath.absolute("/Schema");

    /** Copies the lists. */
    public Comparison {
        differences = List.copyOf(differences);
        versions = List.copyOf(versions);
    }

    /** Compares two metabases, read from the first to the second. */
    public static Comparison of(Metabase a, Metabase b) {
        TreeSet<KeyPath> paths = new TreeSet<>();
        a.keys().forEach(key -> paths.add(key.path()));
        b.keys().forEach(key -> paths.add(key.path()));
        return new Comparison(differences(a, b, paths), versions(a, b), Representation.of(a, b));
    }

    /** Whether both hold the same at these keys, and are of no other versions; the other keys are not looked at. */
    public static boolean equivalentAt(Collection<KeyPath> paths, Metabase a, Metabase b) {
        TreeSet<KeyPath> listed = new TreeSet<>(paths);
        listed.removeIf(path -> a.key(path).isEmpty() && b.key(path).isEmpty());
        return differences(a, b, listed).isEmpty() && versions(a, b).isEmpty();
    }

    private static List<Difference> differences(Metabase a, Metabase b, SortedSet<KeyPath> paths) {
        List<Difference> differences = new ArrayList<>();
        for (KeyPath path : paths) {
            key(differences, path, a, b);
        }
        return differences;
    }

    /** Whether both hold the same keys and data, and no other versions. */
    public boolean equivalent() {
        return differences.isEmpty() && versions.isEmpty();
    }

    /** How many differences there are of a kind. */
    public long count(Difference.Kind kind) {
        return differences.stream().filter(d -> d.kind() == kind).count();
    }

    /** Whether the key is one that every metabase has: those of the first level, but for the schema. */
    public static boolean always(KeyPath path) {
        return path.depth() <= KeyPath.LM.depth() && !path.equals(SCHEMA);
    }

    /** Whether a metabase has that key, listed or implied by the keys below it. */
    public static boolean stands(Metabase metabase, KeyPath path) {
        return always(path)
                || metabase.key(path).isPresent()
                || !metabase.subtree(path).isEmpty();
    }

    private static List<IisVersion> versions(Metabase a, Metabase b) {
        Optional<IisVersion> one = a.iisVersion();
        Optional<IisVersion> other = b.iisVersion();
        boolean differ = one.isPresent() && other.isPresent() && !one.equals(other);
        return differ ? List.of(one.get(), other.get()) : List.of();
    }

    private static void key(List<Difference> differences, KeyPath path, Metabase a, Metabase b) {
        Optional<Key> one = a.key(path);
        Optional<Key> other = b.key(path);
        if (one.isPresent() && one.equals(other)) {
            return;
        }
        KeyPath spelt = one.or(() -> other).orElseThrow().path();
        if (other.isEmpty() && !stands(b, path)) {
            differences.add(Difference.key(spelt, Difference.Kind.KEY_REMOVED));
        } else if (one.isEmpty() && !stands(a, path)) {
            differences.add(Difference.key(spelt, Difference.Kind.KEY_ADDED));
        }
        Map<Long, Property> before = byId(one);
        SortedMap<Long, Property> after = byId(other);
        TreeSet<Long> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        for (long id : ids) {
            Optional<Property> was = Optional.ofNullable(before.get(id));
            Optional<Property> is = Optional.ofNullable(after.get(id));
            if (was.isEmpty() || is.isEmpty() || !was.get().sameData(is.get())) {
                differences.add(Difference.property(spelt, was, is));
            }
        }
    }

    private static SortedMap<Long, Property> byId(Optional<Key> key) {
        Map<Long, Property> properties = new HashMap<>();
        key.ifPresent(k -> k.properties().forEach(property -> properties.put(property.id(), property)));
        return new TreeMap<>(properties);
    }
}
