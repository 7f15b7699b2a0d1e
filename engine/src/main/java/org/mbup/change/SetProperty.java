package org.mbup.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mbup.metabase.Edit;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;
import org.mbup.metabase.Value;

/** Sets a property whether or not it is there. */
record SetProperty(KeyPath path, Target target, Value value, boolean createKey) implements SoundOperation {

    @Override
    public String describe() {
        return "set " + target.name() + " at " + path;
    }

    @Override
    public String done() {
        return target.name() + " set at " + path;
    }

    @Override
    public String found(Metabase metabase) {
        return Notes.own(metabase, path, target);
    }

    @Override
    public Outcome run(Metabase metabase) {
        List<Edit> edits = new ArrayList<>();
        if (createKey && metabase.key(path).isEmpty()) {
            edits.addAll(Keys.create(metabase, path, Optional.empty()));
            edits.add(put(Keys.spelt(metabase, path), Optional.empty()));
            return Outcome.of(edits);
        }
        KeyPath spelt = Keys.existing(metabase, path, describe()).path();
        Edit.PutProperty put = put(spelt, metabase.explicit(path, target.id()));
        boolean same = put.before().filter(put.after()::sameData).isPresent();
        return same ? Outcome.NOTHING : Outcome.of(List.of(put));
    }

    private Edit.PutProperty put(KeyPath at, Optional<Property> before) {
        Property after = before.map(old -> target.changed(old, value)).orElseGet(() -> target.property(value));
        return new Edit.PutProperty(at, before, after);
    }
}
