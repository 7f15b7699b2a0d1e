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
 * Replaces a value where a key's own value is exactly the expected one; letter case and blanks count (Q215383). Lower
 * keys that afterwards still have another value of their own are told, since the new value does not reach them.
 */
record ReplaceValue(KeyPath scope, Target target, Value from, Value to, boolean includeLower)
        implements SoundOperation {

    @Override
    public String describe() {
        return "replace " + target.name() + " at " + scope + (includeLower ? " and every key below it" : "")
                + " where it is exactly the expected value";
    }

    @Override
    public String done() {
        return target.name() + " replaced at " + scope + (includeLower ? " and below" : "");
    }

    @Override
    public String found(Metabase metabase) {
        return Notes.own(metabase, scope, target);
    }

    @Override
    public Outcome run(Metabase metabase) {
        List<Edit> edits = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        boolean reached =
                metabase.explicit(scope, target.id()).filter(this::willBeNew).isPresent();
        for (Key key : Keys.setting(metabase, scope, target.id())) {
            Property own = key.property(target.id()).orElseThrow();
            boolean lower = !key.path().equals(scope);
            if (own.value().equals(from) && (includeLower || !lower)) {
                edits.add(new Edit.PutProperty(key.path(), Optional.of(own), own.withValue(to)));
            } else if (lower && reached && !own.value().equals(to)) {
                findings.add(shadowed(key.path(), own));
            }
        }
        return new Outcome(edits, findings);
    }

    private boolean willBeNew(Property own) {
        return own.value().equals(from) || own.value().equals(to);
    }

    private static Finding shadowed(KeyPath path, Property own) {
        String note = "has its own value " + Notes.shown(own) + ", which hides the new one here";
        return Notes.finding(Finding.Kind.SHADOWED, path, own, Optional.empty(), note);
    }
}
