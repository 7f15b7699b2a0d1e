package org.mbup.adsutil;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;
import org.mbup.metabase.Value;
import org.mbup.schema.Catalogue;
import org.mbup.schema.FlagDefinition;
import org.mbup.schema.KeyTypeDefinition;
import org.mbup.schema.PropertyDefinition;

/**
 * ENUM and ENUM_ALL: the properties set at the key, KeyType first and then in the order of the key type, then the keys
 * below. Properties that the key type does not list follow in the order of the snapshot, so that nothing stays unsaid.
 */
final class EnumVerb {

    private final Metabase metabase;
    private final AdsutilCommand.Enum command;
    private final Map<String, List<Long>> orders = new HashMap<>();
    private final List<String> lines = new ArrayList<>();

    private EnumVerb(Metabase metabase, AdsutilCommand.Enum command) {
        this.metabase = metabase;
        this.command = command;
    }

    static AdsutilResult run(Metabase metabase, AdsutilCommand.Enum command) {
        AdsutilPath start = command.path();
        if (!Keys.exists(metabase, start.key())) {
            return Failures.pathMissing(metabase, start);
        }
        EnumVerb verb = new EnumVerb(metabase, command);
        verb.node(start.key(), start.printed());
        return AdsutilResult.printed(verb.lines);
    }

    private void node(KeyPath path, String printed) {
        if (!command.pathsOnly()) {
            properties(path).forEach(this::property);
        }
        for (KeyPath child : Keys.children(metabase, path)) {
            String name = printed + "/" + child.name();
            lines.add("[" + name + "]");
            if (command.recursive()) {
                node(child, name);
            }
        }
        lines.add("");
    }

    private List<Property> properties(KeyPath path) {
        Map<Long, Property> rest = new LinkedHashMap<>();
        List<Property> own = metabase.key(path).map(Key::properties).orElseGet(List::of);
        own.forEach(property -> rest.put(property.id(), property));
        List<Property> ordered = new ArrayList<>();
        take(rest, Property.KEY_TYPE, ordered);
        for (long id : idsOf(path)) {
            take(rest, id, ordered);
            if (command.inherited() && metabase.explicit(path, id).isEmpty()) {
                metabase.effective(path, id).ifPresent(found -> ordered.add(found.property()));
            }
        }
        ordered.addAll(rest.values());
        return ordered;
    }

    private static void take(Map<Long, Property> rest, long id, List<Property> ordered) {
        Property property = rest.remove(id);
        if (property != null) {
            ordered.add(property);
        }
    }

    private List<Long> idsOf(KeyPath path) {
        return metabase.key(path)
                .flatMap(Key::keyType)
                .map(type -> orders.computeIfAbsent(type, EnumVerb::order))
                .orElseGet(List::of);
    }

    private static List<Long> order(String keyType) {
        Catalogue catalogue = Catalogue.standard();
        return catalogue.keyType(keyType).map(KeyTypeDefinition::properties).orElseGet(List::of).stream()
                .map(catalogue::byName)
                .flatMap(Optional::stream)
                .map(PropertyDefinition::id)
                .toList();
    }

    private void property(Property property) {
        Catalogue catalogue = Catalogue.standard();
        Optional<PropertyDefinition> definition = catalogue.byId(property.id());
        String name = definition.map(PropertyDefinition::name).orElse(property.name());
        Syntax syntax = Syntax.of(property.value(), definition);
        lines.addAll(Layout.enumerate(name, syntax, property.value(), catalogue.secret(property)));
        if (property.value() instanceof Value.Dword bits) {
            for (FlagDefinition flag : catalogue.flagsOf(property.id())) {
                Value on = new Value.Dword((bits.number() & flag.mask()) == 0 ? 0 : 1);
                lines.addAll(Layout.enumerate(flag.name(), Syntax.BOOLEAN, on, false));
            }
        }
    }
}
