package org.mbup.adsutil;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.MetabaseTree;
import org.mbup.metabase.Property;
import org.mbup.metabase.Value;
import org.mbup.metabase.WorkingCopy;
import org.mbup.schema.Catalogue;

/** A small server for the tests: keys are made with their properties, then script lines run on it. */
final class Box {

    private final Map<KeyPath, List<Property>> keys = new LinkedHashMap<>();
    private WorkingCopy state;

    static Box with(String path, Property... properties) {
        return new Box().and(path, properties);
    }

    Box and(String path, Property... properties) {
        keys.put(KeyPath.of(path), List.of(properties));
        return this;
    }

    static Property text(String name, String value) {
        return property(name, new Value.Text(value));
    }

    static Property number(String name, long value) {
        return property(name, new Value.Dword(value));
    }

    static Property list(String name, String... items) {
        return property(name, Value.Multi.of(items));
    }

    static Property property(String name, Value value) {
        return Catalogue.standard().byName(name).orElseThrow().property(value);
    }

    WorkingCopy metabase() {
        if (state == null) {
            List<Key> all = new ArrayList<>();
            keys.forEach((path, properties) -> all.add(Key.of(path, properties)));
            Metabase tree = MetabaseTree.of(all);
            state = new WorkingCopy(tree);
        }
        return state;
    }

    AdsutilResult run(String line) {
        return run(line, IisVersion.V5_0);
    }

    /** Runs the line, applies its edits, and gives the result. */
    AdsutilResult run(String line, IisVersion version) {
        AdsutilResult result = Adsutil.run(metabase(), AdsutilParser.parse(line).orElseThrow(), version);
        metabase().apply(result.edits());
        return result;
    }

    List<String> lines(String line) {
        return run(line).lines();
    }

    Value value(String path, String property) {
        long id = Catalogue.standard().byName(property).orElseThrow().id();
        return metabase().explicit(KeyPath.of(path), id).orElseThrow().value();
    }
}
