package org.mbup.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mbup.metabase.Edit;
import org.mbup.metabase.EffectiveProperty;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;
import org.mbup.metabase.Value;

/**
 * Adds an item to a list the key has of its own, a MULTISZ or a text of items between commas such as DefaultDoc, unless
 * the item is there: behind a given item, or at the end. The items that are there keep order, letter case and blanks.
 * Where the key has no such list nothing happens, since a new list would hide the inherited one.
 *
 * @param inherited whether a key without a list of its own gets the inherited one and the item
 */
record AppendListItem(
        KeyPath path, Target target, String item, Optional<String> after, boolean ignoreCase, boolean inherited)
        implements SoundOperation {

    @Override
    public String describe() {
        return "append \"" + item + "\" to " + target.name() + " at " + path;
    }

    @Override
    public String done() {
        return "\"" + item + "\" appended to " + target.name() + " at " + path;
    }

    @Override
    public Outcome run(Metabase metabase) {
        Optional<Property> before = metabase.explicit(path, target.id());
        Optional<Property> list = inherited && metabase.key(path).isPresent()
                ? metabase.effective(path, target.id()).map(EffectiveProperty::property)
                : before;
        Optional<Property> changed = list.flatMap(this::appended);
        return changed.map(property ->
                        Outcome.of(List.of(new Edit.PutProperty(Keys.spelt(metabase, path), before, property))))
                .orElse(Outcome.NOTHING);
    }

    private Optional<Property> appended(Property property) {
        if (property.value() instanceof Value.Multi list) {
            return inserted(list.items()).map(items -> property.withValue(new Value.Multi(items)));
        }
        if (property.value() instanceof Value.Text text) {
            List<String> items = text.text().isBlank()
                    ? List.of()
                    : Arrays.asList(text.text().split(",", -1));
            return inserted(items).map(all -> property.withValue(new Value.Text(String.join(",", all))));
        }
        return Optional.empty();
    }

    private Optional<List<String>> inserted(List<String> items) {
        if (indexOf(items, item) >= 0) {
            return Optional.empty();
        }
        int before = after.map(name -> indexOf(items, name)).orElse(-1);
        List<String> all = new ArrayList<>(items);
        all.add(before < 0 ? items.size() : before + 1, item);
        return Optional.of(all);
    }

    private int indexOf(List<String> items, String wanted) {
        for (int i = 0; i < items.size(); i++) {
            String found = items.get(i).strip();
            if (ignoreCase ? found.equalsIgnoreCase(wanted.strip()) : found.equals(wanted.strip())) {
                return i;
            }
        }
        return -1;
    }
}
