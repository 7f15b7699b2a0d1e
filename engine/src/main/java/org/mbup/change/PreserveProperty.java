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

/**
 * Keeps what the administrator set, at the key and at every key below it, and says where it differs from a clean
 * installation. Where nothing is in force at the key but the old version's default, that default is written down, if
 * there is one to pin.
 */
record PreserveProperty(KeyPath path, Target target, Value cleanInstall, Optional<Value> pinDefault)
        implements SoundOperation {

    @Override
    public String describe() {
        return "preserve " + target.name() + " at " + path;
    }

    @Override
    public String done() {
        return target.name() + " pinned at " + path;
    }

    @Override
    public Outcome run(Metabase metabase) {
        List<Edit> edits = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Optional<EffectiveProperty> inForce = metabase.effective(path, target.id());
        Optional<Key> key = metabase.key(path);
        if (inForce.isPresent() && !inForce.get().from().equals(path)) {
            preserved(findings, inForce.get().from(), inForce.get().property());
        } else if (inForce.isEmpty() && key.isPresent() && pinDefault.isPresent()) {
            Property pinned = target.property(pinDefault.get());
            edits.add(new Edit.PutProperty(key.get().path(), Optional.empty(), pinned));
            findings.add(finding(Finding.Kind.PINNED, key.get().path(), pinned, "was only a default until now"));
        }
        for (Key own : Keys.setting(metabase, path, target.id())) {
            preserved(findings, own.path(), own.property(target.id()).orElseThrow());
        }
        return new Outcome(edits, findings);
    }

    private void preserved(List<Finding> findings, KeyPath at, Property property) {
        if (!property.value().equals(cleanInstall)) {
            findings.add(finding(Finding.Kind.PRESERVED, at, property, "set explicitly, so it stays"));
        }
    }

    private Finding finding(Finding.Kind kind, KeyPath at, Property property, String note) {
        return Notes.finding(kind, at, property, Optional.of(cleanInstall), note);
    }
}
