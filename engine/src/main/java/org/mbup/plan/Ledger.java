package org.mbup.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.mbup.liquibase.SourcedOutcome;
import org.mbup.liquibase.StepResult;
import org.mbup.metabase.Edit;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Property;

/** Net effect of the steps' edits: per property and per key what was there first, what is there last, and who did it. */
final class Ledger {

    /** A property of a key. */
    record Slot(KeyPath path, long id) {}

    /** A step and the sources of that one of its changes which is spoken of. */
    record By(StepResult step, SourcedOutcome sourced) {}

    /** First and last state of a property, and the last change that touched it. */
    record PropertyEntry(Optional<Property> before, Optional<Property> after, By by) {

        boolean unchanged() {
            return before.isPresent() == after.isPresent()
                    && (before.isEmpty() || before.get().sameData(after.get()));
        }
    }

    /** Whether a key was there first and is there last, and the last change that touched it. */
    record KeyEntry(boolean before, boolean after, By by) {}

    private final Map<Slot, PropertyEntry> properties = new LinkedHashMap<>();
    private final Map<KeyPath, KeyEntry> keys = new LinkedHashMap<>();

    /** Enters the edits of one change of a step. */
    void enter(By by) {
        for (Edit edit : by.sourced().outcome().edits()) {
            if (edit instanceof Edit.PutProperty put) {
                property(
                        put.path(),
                        put.before(),
                        Optional.of(put.after()),
                        put.after().id(),
                        by);
            } else if (edit instanceof Edit.RemoveProperty remove) {
                property(
                        remove.path(),
                        Optional.of(remove.before()),
                        Optional.empty(),
                        remove.before().id(),
                        by);
            } else if (edit instanceof Edit.AddKey add) {
                key(add.path(), false, true, by);
            } else if (edit instanceof Edit.RemoveKey remove) {
                key(remove.path(), true, false, by);
            }
        }
    }

    private void property(KeyPath path, Optional<Property> before, Optional<Property> after, long id, By by) {
        properties.merge(
                new Slot(path, id),
                new PropertyEntry(before, after, by),
                (first, last) -> new PropertyEntry(first.before(), last.after(), by));
    }

    private void key(KeyPath path, boolean before, boolean after, By by) {
        keys.merge(
                path, new KeyEntry(before, after, by), (first, last) -> new KeyEntry(first.before(), last.after(), by));
    }

    /** Visits the properties that differ in the end. */
    void properties(BiConsumer<Slot, PropertyEntry> visitor) {
        properties.forEach((slot, entry) -> {
            if (!entry.unchanged()) {
                visitor.accept(slot, entry);
            }
        });
    }

    /** Visits the keys that came or went in the end. */
    void keys(BiConsumer<KeyPath, KeyEntry> visitor) {
        keys.forEach((path, entry) -> {
            if (entry.before() != entry.after()) {
                visitor.accept(path, entry);
            }
        });
    }

    /** Whether some step admits to a net change of that property. */
    boolean explains(KeyPath path, long id) {
        PropertyEntry entry = properties.get(new Slot(path, id));
        return entry != null && !entry.unchanged();
    }

    /** What the steps left of a property they touched. */
    Optional<Property> last(KeyPath path, long id) {
        return Optional.ofNullable(properties.get(new Slot(path, id))).flatMap(PropertyEntry::after);
    }

    /** Whether some step admits to adding or removing that key. */
    boolean explains(KeyPath path) {
        KeyEntry entry = keys.get(path);
        return entry != null && entry.before() != entry.after();
    }
}
