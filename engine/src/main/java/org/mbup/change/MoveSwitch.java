package org.mbup.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mbup.metabase.Edit;
import org.mbup.metabase.EffectiveProperty;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;
import org.mbup.metabase.Value;
import org.mbup.metabase.WorkingCopy;

/**
 * Turns a switch, a property that is 0 or not, into a bit of another number, at every key that sets the switch. The switch
 * itself stays, and is told as obsolete.
 *
 * @param mask the bit
 * @param otherwise what the number is where no key sets it
 */
record MoveSwitch(KeyPath scope, Target from, Target to, long mask, long otherwise) implements SoundOperation {

    private static final String NOTE = "stays in the metabase, but the new version reads ";

    @Override
    public String describe() {
        return "turn " + from.name() + " at " + scope + " and below into a bit of " + to.name();
    }

    @Override
    public String done() {
        return from.name() + " turned into a bit of " + to.name();
    }

    /** Keys come before those below them, and each is looked at as the ones above it were left: values are inherited. */
    @Override
    public Outcome run(Metabase metabase) {
        List<Key> keys = Keys.setting(metabase, scope, from.id());
        if (keys.isEmpty()) {
            return Outcome.NOTHING;
        }
        WorkingCopy copy = new WorkingCopy(metabase);
        List<Edit> edits = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Key key : keys) {
            Property own = key.property(from.id()).orElseThrow();
            if (own.value() instanceof Value.Dword state) {
                List<Edit> edit =
                        edit(copy, key.path(), state.number() != 0).stream().toList();
                copy.apply(edit);
                edits.addAll(edit);
                findings.add(Notes.finding(Finding.Kind.OBSOLETE, key.path(), own, Optional.empty(), NOTE + to.name()));
            }
        }
        return new Outcome(edits, findings);
    }

    private Optional<Edit> edit(Metabase metabase, KeyPath at, boolean on) {
        Optional<Property> inForce = metabase.effective(at, to.id()).map(EffectiveProperty::property);
        if (inForce.isPresent() && !(inForce.get().value() instanceof Value.Dword)) {
            return Optional.empty();
        }
        long before = inForce.map(property -> ((Value.Dword) property.value()).number())
                .orElse(otherwise);
        long after = on ? before | mask : before & ~mask;
        if (before == after) {
            return Optional.empty();
        }
        Value value = new Value.Dword(after);
        Property written = inForce.map(property -> to.changed(property, value)).orElseGet(() -> to.property(value));
        return Optional.of(new Edit.PutProperty(at, metabase.explicit(at, to.id()), written));
    }
}
