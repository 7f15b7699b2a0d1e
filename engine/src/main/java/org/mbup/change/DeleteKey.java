package org.mbup.change;

import java.util.ArrayList;
import java.util.List;
import org.mbup.metabase.Edit;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;

/** Removes a key with everything below it, from the bottom up, so that taking it back restores every order. */
record DeleteKey(KeyPath path) implements SoundOperation {

    @Override
    public String describe() {
        return "delete the key " + path + " and all below it";
    }

    @Override
    public String done() {
        return "key " + path + " deleted";
    }

    @Override
    public Outcome run(Metabase metabase) {
        List<Edit> edits = new ArrayList<>();
        List<Key> keys = metabase.subtree(path);
        for (int i = keys.size() - 1; i >= 0; i--) {
            List<Property> properties = keys.get(i).properties();
            for (int j = properties.size() - 1; j >= 0; j--) {
                edits.add(new Edit.RemoveProperty(keys.get(i).path(), properties.get(j)));
            }
            edits.add(new Edit.RemoveKey(keys.get(i).path()));
        }
        return Outcome.of(edits);
    }
}
