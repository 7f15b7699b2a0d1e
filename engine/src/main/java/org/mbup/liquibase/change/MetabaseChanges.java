package org.mbup.liquibase.change;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import liquibase.change.Change;

/** The changes that come with mbup, by name, without asking Liquibase for all it knows. */
public final class MetabaseChanges {

    private static final Map<String, Supplier<Change>> ALL = Map.ofEntries(
            Map.entry("setProperty", SetPropertyChange::new),
            Map.entry("addProperty", AddPropertyChange::new),
            Map.entry("deleteProperty", DeletePropertyChange::new),
            Map.entry("createKey", CreateKeyChange::new),
            Map.entry("deleteKey", DeleteKeyChange::new),
            Map.entry("preserveProperty", PreservePropertyChange::new),
            Map.entry("preserveKey", PreserveKeyChange::new),
            Map.entry("moveSwitch", MoveSwitchChange::new),
            Map.entry("replaceValue", ReplaceValueChange::new),
            Map.entry("appendListItem", AppendListItemChange::new),
            Map.entry("convertScriptMapVerbs", ConvertScriptMapVerbsChange::new),
            Map.entry("markObsolete", MarkObsoleteChange::new),
            Map.entry("removeListItem", RemoveListItemChange::new),
            Map.entry("setFlags", SetFlagsChange::new),
            Map.entry("normaliseProviders", NormaliseProvidersChange::new),
            Map.entry("removeScriptMaps", RemoveScriptMapsChange::new),
            Map.entry("deduplicateScriptMaps", DeduplicateScriptMapsChange::new),
            Map.entry("requireScriptMapVerbs", RequireScriptMapVerbsChange::new),
            Map.entry("upgradeVersion", UpgradeVersionChange::new),
            Map.entry("setVersionLabel", SetVersionLabelChange::new),
            Map.entry("adsutil", AdsutilChange::new));

    private MetabaseChanges() {}

    /** A new change of that name, where mbup has one. */
    public static Optional<Change> create(String name) {
        return Optional.ofNullable(ALL.get(name)).map(Supplier::get);
    }

    /** A new change of that name with those parameters, each with one text or the items of a list. */
    public static Change create(String name, Map<String, List<String>> parameters) {
        MetabaseChange change = (MetabaseChange) create(name).orElseThrow();
        change.parameters(Parameters.of(parameters));
        return change;
    }

    /** The names, in order. */
    public static Set<String> names() {
        return new TreeSet<>(ALL.keySet());
    }
}
