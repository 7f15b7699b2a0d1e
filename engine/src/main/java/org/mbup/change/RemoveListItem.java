package org.mbup.change;

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
 * Takes an item out of a list, a MULTISZ or a text of items between commas such as DefaultDoc, wherever it stands. The
 * other items keep order, letter case and blanks.
 *
 * @param ifListed an item without which the list is left alone
 * @param inherited whether a key without a list of its own gets the inherited one less the item
 */
record RemoveListItem(
        KeyPath path, Target target, String item, Optional<String> ifListed, boolean ignoreCase, boolean inherited)
        implements SoundOperation {

    @Override
    public String describe() {
        return "remove \"" + item + "\" from " + target.name() + " at " + path;
    }

    @Override
    public String done() {
        return "\"" + item + "\" removed from " + target.name() + " at " + path;
    }

    @Override
    public String found(Metabase metabase) {
        return inherited
                ? metabase.effective(path, target.id())
                        .map(inForce ->
                                target.name() + " in force at " + path + " is " + Notes.shown(inForce.property()))
                        .orElseGet(() -> Notes.own(metabase, path, target))
                : Notes.own(metabase, path, target);
    }

    @Override
    public Outcome run(Metabase metabase) {
        Optional<Property> own = metabase.explicit(path, target.id());
        Optional<Property> list = inherited && metabase.key(path).isPresent()
                ? metabase.effective(path, target.id()).map(EffectiveProperty::property)
                : own;
        return list.flatMap(this::shortened)
                .map(property -> Outcome.of(List.of(new Edit.PutProperty(Keys.spelt(metabase, path), own, property))))
                .orElse(Outcome.NOTHING);
    }

    private Optional<Property> shortened(Property property) {
        if (property.value() instanceof Value.Multi list) {
            return without(list.items()).map(items -> property.withValue(new Value.Multi(items)));
        }
        if (property.value() instanceof Value.Text text) {
            return without(Arrays.asList(text.text().split(",", -1)))
                    .map(items -> property.withValue(new Value.Text(String.join(",", items))));
        }
        return Optional.empty();
    }

    private Optional<List<String>> without(List<String> items) {
        boolean meant = ifListed.map(wanted -> items.stream().anyMatch(i -> same(i, wanted)))
                .orElse(true);
        boolean there = items.stream().anyMatch(i -> same(i, item));
        return meant && there
                ? Optional.of(items.stream().filter(i -> !same(i, item)).toList())
                : Optional.empty();
    }

    private boolean same(String found, String wanted) {
        String a = found.strip();
        String b = wanted.strip();
        return ignoreCase ? a.equalsIgnoreCase(b) : a.equals(b);
    }
}
