package org.mbup.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mbup.metabase.Edit;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;
import org.mbup.metabase.Value;

/**
 * Applies a rule to the ScriptMaps a key has of its own. A lower key with a list of its own is reached too, or told as
 * SHADOWED where the rule would have changed its list.
 */
record RewriteScriptMaps(KeyPath scope, ScriptMapRule rule, boolean includeLower) implements SoundOperation {

    private static final long SCRIPT_MAPS = 6014;

    @Override
    public String describe() {
        return rule.action() + " at " + scope + (includeLower ? " and below" : "");
    }

    @Override
    public String done() {
        return rule.done() + " at " + scope + (includeLower ? " and below" : "");
    }

    @Override
    public String found(Metabase metabase) {
        String found = Keys.setting(metabase, scope, SCRIPT_MAPS).stream()
                .filter(this::reached)
                .map(key -> "ScriptMaps at " + key.path() + " has " + rule.found(entries(key)))
                .collect(Collectors.joining("; "));
        return found.isEmpty() ? "ScriptMaps is not set at " + scope + (includeLower ? " or below" : "") : found;
    }

    @Override
    public Outcome run(Metabase metabase) {
        List<Edit> edits = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Key key : Keys.setting(metabase, scope, SCRIPT_MAPS)) {
            Property own = key.property(SCRIPT_MAPS).orElseThrow();
            List<String> before = entries(key);
            List<String> after = rule.apply(before);
            if (!after.equals(before) && reached(key)) {
                edits.add(new Edit.PutProperty(key.path(), Optional.of(own), own.withValue(new Value.Multi(after))));
            } else if (!after.equals(before)) {
                String note = "has its own list with " + rule.found(before) + ", which the change above does not reach";
                findings.add(finding(Finding.Kind.SHADOWED, key.path(), own, note));
            }
            if (reached(key)) {
                rule.left(after).forEach(note -> findings.add(finding(Finding.Kind.INFERRED, key.path(), own, note)));
            }
        }
        return new Outcome(edits, findings);
    }

    private boolean reached(Key key) {
        return includeLower || key.path().equals(scope);
    }

    private static List<String> entries(Key key) {
        return key.property(SCRIPT_MAPS).orElseThrow().value() instanceof Value.Multi list ? list.items() : List.of();
    }

    private static Finding finding(Finding.Kind kind, KeyPath path, Property own, String note) {
        return Notes.finding(kind, path, own, Optional.empty(), note);
    }
}
