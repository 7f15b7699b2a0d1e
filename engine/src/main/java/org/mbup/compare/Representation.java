package org.mbup.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;

/**
 * What two metabases write differently and mean alike.
 *
 * @param letterCase how many keys are spelt in another letter case
 * @param keyOrder whether the keys both have stand in another order
 * @param propertyOrder at how many keys the same properties stand in another order
 * @param names how many properties have the same id and another name
 * @param unlisted how many keys one of both only implies by keys below them
 * @param label whether only one of both carries a label of its version
 */
public record Representation(
        int letterCase, boolean keyOrder, int propertyOrder, int names, int unlisted, boolean label) {

    static Representation of(Metabase a, Metabase b) {
        int letterCase = 0;
        int propertyOrder = 0;
        int names = 0;
        int unlisted = 0;
        for (Key one : a.keys()) {
            Optional<Key> other = b.key(one.path());
            if (other.isEmpty()) {
                unlisted += implied(b, one) ? 1 : 0;
                continue;
            }
            letterCase += one.path().toString().equals(other.get().path().toString()) ? 0 : 1;
            propertyOrder += sameOrder(one, other.get()) ? 0 : 1;
            names += otherNames(one, other.get());
        }
        for (Key key : b.keys()) {
            unlisted += a.key(key.path()).isEmpty() && implied(a, key) ? 1 : 0;
        }
        boolean label = a.versionLabel().isPresent() != b.versionLabel().isPresent();
        return new Representation(letterCase, !sameOrder(a, b), propertyOrder, names, unlisted, label);
    }

    private static boolean implied(Metabase metabase, Key missing) {
        return missing.properties().isEmpty() && Comparison.stands(metabase, missing.path());
    }

    private static boolean sameOrder(Metabase a, Metabase b) {
        return common(a.keys(), b).equals(common(b.keys(), a));
    }

    private static List<KeyPath> common(Collection<Key> keys, Metabase other) {
        return keys.stream()
                .map(Key::path)
                .filter(path -> other.key(path).isPresent())
                .toList();
    }

    private static boolean sameOrder(Key one, Key other) {
        return common(one, other).equals(common(other, one));
    }

    private static List<Long> common(Key key, Key other) {
        List<Long> ids = new ArrayList<>();
        for (Property property : key.properties()) {
            if (other.has(property.id())) {
                ids.add(property.id());
            }
        }
        return ids;
    }

    private static int otherNames(Key one, Key other) {
        Map<Long, String> byId = new HashMap<>();
        one.properties().forEach(property -> byId.put(property.id(), property.name()));
        int count = 0;
        for (Property property : other.properties()) {
            String name = byId.get(property.id());
            count += name == null || name.equals(property.name()) ? 0 : 1;
        }
        return count;
    }

    /** One sentence for each thing that differs; none where nothing does. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        counted(sentences, letterCase, " spelt in another letter case", "key", "keys");
        if (keyOrder) {
            sentences.add("the keys stand in another order");
        }
        counted(sentences, propertyOrder, " with the properties in another order", "key", "keys");
        counted(sentences, names, " under another name, by the same id", "property", "properties");
        counted(sentences, unlisted, " without properties listed on one side only", "upper key", "upper keys");
        if (label) {
            sentences.add("only one carries a label of its version");
        }
        return sentences;
    }

    private static void counted(List<String> sentences, int count, String what, String one, String many) {
        if (count > 0) {
            sentences.add(count + " " + (count == 1 ? one : many) + what);
        }
    }
}
