package org.mbup.change;

import java.util.List;
import java.util.Optional;
import org.mbup.metabase.Edit;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;

/** Removes a property from one key; what a key above sets may then be in force. */
record DeleteProperty(KeyPath path, Target target) implements SoundOperation {

    @Override
    public String describe() {
        return "delete " + target.name() + " at " + path;
    }

    @Override
    public String done() {
        return target.name() + " deleted at " + path;
    }

    @Override
    public String found(Metabase metabase) {
        return Notes.own(metabase, path, target);
    }

    @Override
    public Outcome run(Metabase metabase) {
        Optional<Key> key = metabase.key(path);
        return key.flatMap(found -> found.property(target.id()))
                .map(property -> Outcome.of(
                        List.of(new Edit.RemoveProperty(key.orElseThrow().path(), property))))
                .orElse(Outcome.NOTHING);
    }
}
