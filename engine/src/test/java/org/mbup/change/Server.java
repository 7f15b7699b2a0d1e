package org.mbup.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mbup.metabase.Edit;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.MetabaseTree;
import org.mbup.metabase.Property;
import org.mbup.metabase.Value;
import org.mbup.metabase.WorkingCopy;
import org.mbup.schema.Catalogue;

/** A small metabase for the tests of operations, put together property by property. */
final class Server {

    private final Map<KeyPath, List<Property>> keys = new LinkedHashMap<>();

    static Server iis4() {
        return new Server().key("/LM").key("/LM/W3SVC");
    }

    Server key(String path) {
        keys.computeIfAbsent(KeyPath.absolute(path), p -> new ArrayList<>());
        return this;
    }

    Server text(String path, String property, String value) {
        return set(path, property, new Value.Text(value));
    }

    Server number(String path, String property, long value) {
        return set(path, property, new Value.Dword(value));
    }

    Server list(String path, String property, String... items) {
        return set(path, property, Value.Multi.of(items));
    }

    private Server set(String path, String property, Value value) {
        key(path);
        keys.get(KeyPath.absolute(path))
                .add(Catalogue.standard().byName(property).orElseThrow().property(value));
        return this;
    }

    Metabase metabase() {
        List<Key> all = new ArrayList<>();
        keys.forEach((path, properties) -> all.add(Key.of(path, properties)));
        return MetabaseTree.of(all, Optional.of(IisVersion.V4_0));
    }

    /** The metabase after the operation; its run must change nothing a second time. */
    static Metabase after(Metabase before, Operation operation) {
        WorkingCopy copy = new WorkingCopy(before);
        copy.apply(operation.run(before).edits());
        List<Edit> again = operation.run(copy).edits();
        if (!again.isEmpty()) {
            throw new AssertionError(operation.describe() + " is not done after one run: " + again);
        }
        return copy;
    }

    /** The value set at exactly that key, or {@code null}. */
    static Value own(Metabase metabase, String path, String property) {
        long id = Catalogue.standard().byName(property).orElseThrow().id();
        return metabase.explicit(KeyPath.absolute(path), id)
                .map(Property::value)
                .orElse(null);
    }
}
