package org.mbup.format.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mbup.format.FormatException;
import org.mbup.format.ReadOptions;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.MetabaseTree;
import org.mbup.metabase.Property;
import org.mbup.problem.Problem;

/** The keys of all texts together. The same key may come twice when both say the same, or one only names it. */
final class KeyCollector {

    private final Map<KeyPath, Node> nodes = new LinkedHashMap<>();
    private final Set<KeyPath> named = new LinkedHashSet<>();
    private final ReadOptions options;

    KeyCollector(ReadOptions options) {
        this.options = options;
    }

    void add(Node node) {
        node.checkFlags();
        if (node.properties().size() > options.limits().propertiesPerKey()) {
            throw tooMany(node, options.limits().propertiesPerKey() + " properties at one key");
        }
        Node other = nodes.get(node.path());
        if (other == null || other.isEmpty()) {
            nodes.put(node.path(), node);
        } else if (!node.isEmpty() && !same(node, other)) {
            throw new FormatException(Problem.input("the key is there twice and differs")
                    .at(node.where().withKey(node.path().toString()))
                    .found("another description of it at " + other.where())
                    .hint("use exports taken at one time from one server"));
        }
        if (nodes.size() > options.limits().keys()) {
            throw tooMany(node, options.limits().keys() + " keys");
        }
    }

    /** The key is named by a text that does not describe it. */
    void named(KeyPath path) {
        named.add(path);
    }

    private static FormatException tooMany(Node node, String what) {
        return new FormatException(
                Problem.input("the text has more than " + what).at(node.where()));
    }

    private static boolean same(Node a, Node b) {
        return a.properties().keySet().equals(b.properties().keySet())
                && a.properties().values().stream()
                        .allMatch(property -> property.sameData(b.properties().get(property.id())));
    }

    /** The keys, each after the keys above it, which are there even when no text describes them. */
    Metabase metabase() {
        Map<KeyPath, Key> keys = new LinkedHashMap<>();
        nodes.forEach((path, node) -> {
            List<KeyPath> above = new ArrayList<>();
            for (KeyPath up = path.parent(); !up.isRoot() && !keys.containsKey(up); up = up.parent()) {
                above.add(0, up);
            }
            above.forEach(up -> keys.put(up, key(up)));
            keys.put(path, key(path));
        });
        return MetabaseTree.of(keys.values());
    }

    private Key key(KeyPath path) {
        Node node = nodes.get(path);
        List<Property> properties =
                node == null ? List.of() : List.copyOf(node.properties().values());
        return Key.of(path, properties);
    }

    List<Loss> losses() {
        List<Loss> losses = new ArrayList<>();
        nodes.values().forEach(node -> {
            losses.addAll(node.losses());
            if (named.contains(node.path()) && node.isEmpty()) {
                losses.add(new Loss(
                        node.where(),
                        node.path(),
                        Optional.empty(),
                        "the key is named but not described; ENUM_ALL, or ENUM of this key, would tell"));
            }
        });
        return losses;
    }
}
