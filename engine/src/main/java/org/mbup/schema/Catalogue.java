package org.mbup.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.mbup.metabase.Property;

/**
 * The published properties, flags and key types of the metabase. Names are found in any letter case. Immutable; each
 * table is read when it is first needed.
 */
public final class Catalogue {

    /**
     * Secrets the schema does not mark SECURE: the server's private key and its password, and the SessionKey of
     * IIS_Global, with which SECURE values are encrypted.
     */
    private static final Set<Long> SECRET_WITHOUT_MARK = Set.of(5501L, 5502L, 9999L);

    private final Map<Long, PropertyRow> byId = new LinkedHashMap<>(1024);
    private final List<PropertyRow> untyped = new ArrayList<>();
    private volatile Map<String, PropertyRow> byName;

    private Catalogue(String table) {
        Table.eachRow(table, this::add);
    }

    private void add(String table, int start, int end) {
        PropertyRow row = new PropertyRow(table, start, end);
        if (row.typed()) {
            byId.put(row.id(), row);
        } else {
            untyped.add(row);
        }
    }

    /** The catalogue mbup ships with. */
    public static Catalogue standard() {
        return Holder.STANDARD;
    }

    /** The property of that id, where its type is published. */
    public Optional<PropertyDefinition> byId(long id) {
        return Optional.ofNullable(byId.get(id)).map(PropertyRow::definition);
    }

    /** The property of that name, in any letter case, where its type is published. */
    public Optional<PropertyDefinition> byName(String name) {
        return Optional.ofNullable(named(name)).map(PropertyRow::definition);
    }

    /** All properties whose type is published, by id. */
    public List<PropertyDefinition> properties() {
        return byId.values().stream().map(PropertyRow::definition).toList();
    }

    /** The ids that have a published name and no published type. */
    public List<UntypedProperty> untyped() {
        return untyped.stream().map(PropertyRow::untyped).toList();
    }

    /** The published name of an id, whether or not its type is known; the first where two share an id. */
    public Optional<String> name(long id) {
        PropertyRow row = byId.get(id);
        if (row != null) {
            return Optional.of(row.name());
        }
        return untyped.stream().filter(r -> r.id() == id).map(PropertyRow::name).findFirst();
    }

    /** The id of a published name, in any letter case, whether or not its type is known. */
    public OptionalLong id(String name) {
        PropertyRow row = named(name);
        if (row != null) {
            return OptionalLong.of(row.id());
        }
        return untyped.stream()
                .filter(r -> r.name().equalsIgnoreCase(name))
                .mapToLong(PropertyRow::id)
                .findFirst();
    }

    /** The flag of that name, in any letter case. */
    public Optional<FlagDefinition> flag(String name) {
        return Optional.ofNullable(FlagTable.BY_NAME.get(fold(name)));
    }

    /** The flags of a property in published order; empty when it has none. */
    public List<FlagDefinition> flagsOf(long propertyId) {
        return FlagTable.BY_PROPERTY.getOrDefault(propertyId, List.of());
    }

    /** The key type of that name, in any letter case. */
    public Optional<KeyTypeDefinition> keyType(String name) {
        return Optional.ofNullable(KeyTypeTable.BY_NAME.get(fold(name)));
    }

    /** All key types in published order. */
    public Collection<KeyTypeDefinition> keyTypes() {
        return Collections.unmodifiableCollection(KeyTypeTable.BY_NAME.values());
    }

    /** Published property and flag names near a misspelt one, best first, at most three. */
    public List<String> similar(String name) {
        List<String> names = new ArrayList<>(700);
        byId.values().forEach(row -> names.add(row.name()));
        untyped.forEach(row -> names.add(row.name()));
        FlagTable.BY_NAME.values().forEach(flag -> names.add(flag.name()));
        return Spelling.closest(name, names);
    }

    /** Whether a value must never be shown: SECURE at the property itself, or known to hold a secret. */
    public boolean secret(Property property) {
        return property.secret()
                || SECRET_WITHOUT_MARK.contains(property.id())
                || byId(property.id()).filter(d -> d.attributes().secure()).isPresent();
    }

    /** Snapshots written by mbup name every id, so many runs never look for a name. */
    private PropertyRow named(String name) {
        Map<String, PropertyRow> names = byName;
        if (names == null) {
            names = new HashMap<>(1024);
            for (PropertyRow row : byId.values()) {
                names.put(fold(row.name()), row);
            }
            byName = names;
        }
        return names.get(fold(name));
    }

    static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static final class Holder {
        static final Catalogue STANDARD = new Catalogue(Table.text("properties.tsv"));
    }
}
