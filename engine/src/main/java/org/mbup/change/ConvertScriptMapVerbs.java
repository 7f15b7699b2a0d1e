package org.mbup.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mbup.metabase.Edit;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;
import org.mbup.metabase.Value;

/**
 * Turns the verbs of ScriptMaps from refused to accepted ones at every key that has its own list (Q284930, Q304916).
 * Extension, processor, flags, order and duplicates stay (Q190011, Q202075). {@link ScriptMapVerbs} has the rule.
 */
record ConvertScriptMapVerbs(KeyPath scope) implements SoundOperation {

    private static final long SCRIPT_MAPS = 6014;

    @Override
    public String describe() {
        return "convert the verbs of ScriptMaps at " + scope + " and below from refused to accepted ones";
    }

    @Override
    public String done() {
        return "verbs of ScriptMaps converted at " + scope + " and below";
    }

    @Override
    public Outcome run(Metabase metabase) {
        List<Edit> edits = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Map<Value, Converted> known = new HashMap<>();
        for (Key key : Keys.setting(metabase, scope, SCRIPT_MAPS)) {
            Property own = key.property(SCRIPT_MAPS).orElseThrow();
            if (own.value() instanceof Value.Multi list) {
                Converted converted = known.computeIfAbsent(list, value -> convert(list));
                converted.notes().forEach(note -> findings.add(inferred(key.path(), own, note)));
                if (!converted.value().equals(list)) {
                    edits.add(new Edit.PutProperty(key.path(), Optional.of(own), own.withValue(converted.value())));
                }
            } else {
                findings.add(inferred(key.path(), own, "is a " + own.type() + " and no list, so it was left as it is"));
            }
        }
        return new Outcome(edits, findings);
    }

    /** What a list comes to; a server's sites mostly have the same one, so each is converted once. */
    private record Converted(Value value, List<String> notes) {}

    private static Converted convert(Value.Multi list) {
        List<ScriptMapVerbs> entries =
                list.items().stream().map(ScriptMapVerbs::convert).toList();
        return new Converted(
                new Value.Multi(entries.stream().map(ScriptMapVerbs::entry).toList()),
                entries.stream().flatMap(entry -> entry.note().stream()).toList());
    }

    private static Finding inferred(KeyPath path, Property own, String note) {
        return Notes.finding(Finding.Kind.INFERRED, path, own, Optional.empty(), note);
    }
}
