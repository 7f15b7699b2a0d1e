package org.mbup.change;

import java.util.List;
import java.util.Optional;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;
import org.mbup.metabase.Value;

/**
 * Tells where a property is set that the target version ignores. Changes nothing.
 *
 * @param lowerOnly whether it still counts at the scope itself
 */
record MarkObsolete(KeyPath scope, Target target, Optional<Value> cleanInstall, String note, boolean lowerOnly)
        implements SoundOperation {

    @Override
    public String describe() {
        return "report " + target.name() + (lowerOnly ? " below " + scope : " at " + scope + " and below")
                + " as obsolete";
    }

    @Override
    public String done() {
        return target.name() + " reported as obsolete";
    }

    @Override
    public Outcome run(Metabase metabase) {
        List<Finding> findings = Keys.setting(metabase, scope, target.id()).stream()
                .filter(key -> !lowerOnly || !key.path().equals(scope))
                .map(this::finding)
                .toList();
        return new Outcome(List.of(), findings);
    }

    private Finding finding(Key key) {
        Property own = key.property(target.id()).orElseThrow();
        return Notes.finding(Finding.Kind.OBSOLETE, key.path(), own, cleanInstall, note);
    }
}
