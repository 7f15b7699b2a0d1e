package org.mbup.change;

import java.util.List;
import java.util.Optional;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;

/** Tells of a key that stays although a clean installation has none of it. The finding is at the first of its properties. */
record PreserveKey(KeyPath path, String note) implements SoundOperation {

    @Override
    public String describe() {
        return "preserve the key " + path;
    }

    @Override
    public String done() {
        return "key " + path + " preserved";
    }

    @Override
    public Outcome run(Metabase metabase) {
        return metabase.key(path).flatMap(this::finding).orElse(Outcome.NOTHING);
    }

    private Optional<Outcome> finding(Key key) {
        return key.properties().stream()
                .min((a, b) -> Boolean.compare(a.id() == Property.KEY_TYPE, b.id() == Property.KEY_TYPE))
                .map(property -> new Outcome(
                        List.of(),
                        List.of(Notes.finding(Finding.Kind.PRESERVED, key.path(), property, Optional.empty(), note))));
    }
}
