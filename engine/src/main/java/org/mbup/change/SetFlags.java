package org.mbup.change;

import java.util.List;
import java.util.Optional;
import org.mbup.metabase.Edit;
import org.mbup.metabase.EffectiveProperty;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;
import org.mbup.metabase.Value;

/**
 * Sets bits of the number in force at a key; the other bits stay. What the key inherited is written down there with the
 * bits. Where the key is missing or nothing is in force, nothing happens, since the other bits are not known.
 */
record SetFlags(KeyPath path, Target target, long mask, String flags) implements SoundOperation {

    @Override
    public String describe() {
        return "set " + flags + " of " + target.name() + " at " + path;
    }

    @Override
    public String done() {
        return flags + " of " + target.name() + " set at " + path;
    }

    @Override
    public String found(Metabase metabase) {
        if (metabase.key(path).isEmpty()) {
            return "the key " + path + " is not there";
        }
        return target.name() + " in force at " + path + " is "
                + inForce(metabase).map(Notes::shown).orElse("not known: no key sets it");
    }

    @Override
    public Outcome run(Metabase metabase) {
        Optional<Property> inForce = metabase.key(path).flatMap(key -> inForce(metabase));
        return inForce.flatMap(this::changed)
                .map(property -> Outcome.of(List.of(new Edit.PutProperty(
                        Keys.spelt(metabase, path), metabase.explicit(path, target.id()), property))))
                .orElse(Outcome.NOTHING);
    }

    private Optional<Property> inForce(Metabase metabase) {
        return metabase.effective(path, target.id()).map(EffectiveProperty::property);
    }

    private Optional<Property> changed(Property property) {
        return property.value() instanceof Value.Dword dword && (dword.number() & mask) != mask
                ? Optional.of(property.withValue(new Value.Dword(dword.number() | mask)))
                : Optional.empty();
    }
}
