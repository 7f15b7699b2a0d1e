package org.mbup.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Value;

/**
 * What properties are in IIS 4.0 and 5.0 where nobody set them: the default the reference documents, and the value a clean
 * installation writes. Facts are for levels of keys as the references name them, for example {@code /LM/W3SVC}, {@code
 * /LM/W3SVC/n} or {@code /LM/W3SVC/n/ROOT[/vdir]}. Immutable; read when first needed.
 */
public final class PropertyDefaults {

    private final Map<Long, List<DefaultRow>> byId = new LinkedHashMap<>();

    private PropertyDefaults(String table) {
        Map<String, KeyLevel> levels = new HashMap<>();
        Table.eachRow(table, (text, start, end) -> {
            DefaultRow row = new DefaultRow(
                    Table.cells(text, start, end, DefaultRow.COLUMNS),
                    level -> levels.computeIfAbsent(level, KeyLevel::new));
            byId.computeIfAbsent(row.id(), id -> new ArrayList<>(2)).add(row);
        });
    }

    /** The facts mbup ships with. */
    public static PropertyDefaults standard() {
        return Holder.STANDARD;
    }

    /**
     * The fact for a key: that of the closest level the key is on. Empty where no source says, and for versions other than
     * 4.0 and 5.0.
     */
    public Optional<DefaultValue> at(KeyPath key, long propertyId, IisVersion version, DefaultValue.Kind kind) {
        return find(level -> level.has(key), propertyId, version, kind);
    }

    /** The fact for a level as the references name it, in that spelling. */
    public Optional<DefaultValue> at(String level, long propertyId, IisVersion version, DefaultValue.Kind kind) {
        return find(candidate -> candidate.text().equals(level), propertyId, version, kind);
    }

    /** Every fact about a property, in the order of the table; empty where no source says anything. */
    public List<DefaultValue> of(long propertyId) {
        List<DefaultValue> facts = new ArrayList<>();
        for (DefaultRow row : byId.getOrDefault(propertyId, List.of())) {
            for (KeyLevel level : row.levels()) {
                for (IisVersion version : List.of(IisVersion.V4_0, IisVersion.V5_0)) {
                    Stream.of(DefaultValue.Kind.values())
                            .flatMap(kind -> row.value(level, version, kind).stream())
                            .forEach(facts::add);
                }
            }
        }
        return List.copyOf(facts);
    }

    /** The properties something is known about. */
    public Set<Long> propertyIds() {
        return Set.copyOf(byId.keySet());
    }

    /**
     * The value in force at a key: what is set there or inherited, else the documented default of that version. Empty where
     * neither is known; what Setup installs is no default, because a key that lost it does not get it back.
     */
    public Optional<Value> effectiveOrDefault(Metabase metabase, KeyPath key, long propertyId, IisVersion version) {
        return metabase.effective(key, propertyId)
                .map(inForce -> inForce.property().value())
                .or(() -> at(key, propertyId, version, DefaultValue.Kind.DOCUMENTED)
                        .flatMap(DefaultValue::value));
    }

    private Optional<DefaultValue> find(
            Predicate<KeyLevel> wanted, long propertyId, IisVersion version, DefaultValue.Kind kind) {
        Optional<DefaultValue> closest = Optional.empty();
        int fixed = -1;
        for (DefaultRow row : byId.getOrDefault(propertyId, List.of())) {
            for (KeyLevel level : row.levels()) {
                if (level.fixed() > fixed && wanted.test(level)) {
                    Optional<DefaultValue> value = row.value(level, version, kind);
                    closest = value.isPresent() ? value : closest;
                    fixed = value.isPresent() ? level.fixed() : fixed;
                }
            }
        }
        return closest;
    }

    private static final class Holder {
        static final PropertyDefaults STANDARD = new PropertyDefaults(Table.text("defaults.tsv"));
    }
}
