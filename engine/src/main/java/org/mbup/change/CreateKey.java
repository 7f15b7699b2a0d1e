package org.mbup.change;

import java.util.Optional;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;

/** Creates a key and those above it that are missing. A key that is there stays as it is, its KeyType included. */
record CreateKey(KeyPath path, Optional<String> keyType) implements SoundOperation {

    @Override
    public String describe() {
        return "create the key " + path
                + keyType.map(type -> " of type " + type).orElse("");
    }

    @Override
    public String done() {
        return "key " + path + " created";
    }

    @Override
    public Outcome run(Metabase metabase) {
        boolean there = metabase.key(path).isPresent();
        return there ? Outcome.NOTHING : Outcome.of(Keys.create(metabase, path, keyType));
    }
}
