package org.mbup.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mbup.metabase.Edit;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;
import org.mbup.metabase.Value;

/**
 * Sets a property where the key has none of its own; with a key type, creates the key where it is missing.
 *
 * @param whereSet a property that some key at or below the path has to set, else nothing happens
 */
record AddProperty(KeyPath path, Target target, Value value, Optional<String> keyType, Optional<Target> whereSet)
        implements SoundOperation {

    @Override
    public String describe() {
        return "add " + target.name() + " at " + path + " where it is not set";
    }

    @Override
    public String done() {
        return target.name() + " added at " + path;
    }

    @Override
    public Outcome run(Metabase metabase) {
        if (whereSet.isPresent()
                && Keys.setting(metabase, path, whereSet.get().id()).isEmpty()) {
            return Outcome.NOTHING;
        }
        List<Edit> edits = new ArrayList<>();
        if (keyType.isPresent() && metabase.key(path).isEmpty()) {
            boolean isKeyType = target.id() == Property.KEY_TYPE;
            edits.addAll(Keys.create(metabase, path, isKeyType ? Optional.empty() : keyType));
            edits.add(put(Keys.spelt(metabase, path)));
            return Outcome.of(edits);
        }
        Key key = Keys.existing(metabase, path, describe());
        return key.has(target.id()) ? Outcome.NOTHING : Outcome.of(List.of(put(key.path())));
    }

    private Edit put(KeyPath at) {
        return new Edit.PutProperty(at, Optional.empty(), target.property(value));
    }
}
