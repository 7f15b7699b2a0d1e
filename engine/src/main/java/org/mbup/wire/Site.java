package org.mbup.wire;

import java.util.ArrayList;
import java.util.List;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;

/**
 * A site of the web service.
 *
 * @param path its key, {@code /LM/W3SVC/} and a number
 * @param bindings where it listens, in the order of the metabase; items that have not the documented form are left out
 */
public record Site(KeyPath path, List<Binding> bindings) {

    /** Copies the list. */
    public Site {
        bindings = List.copyOf(bindings);
    }

    static Site at(Metabase metabase, KeyPath path, IisVersion version) {
        InForce values = InForce.at(metabase, path, version, Ids.SERVER_BINDINGS, Ids.SECURE_BINDINGS);
        List<Binding> bindings = new ArrayList<>();
        values.items(Ids.SERVER_BINDINGS)
                .forEach(text -> Binding.parse(false, text).ifPresent(bindings::add));
        values.items(Ids.SECURE_BINDINGS)
                .forEach(text -> Binding.parse(true, text).ifPresent(bindings::add));
        return new Site(path, bindings);
    }

    /** The key of the site's home directory, under which its URLs lie. */
    public KeyPath root() {
        return path.child(Ids.ROOT);
    }
}
