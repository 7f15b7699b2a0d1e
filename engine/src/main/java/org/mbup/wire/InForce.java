package org.mbup.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mbup.metabase.EffectiveProperty;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;
import org.mbup.metabase.Value;
import org.mbup.schema.Catalogue;

/** Several properties in force at one path, found in one climb; what nobody set is the documented default. */
final class InForce {

    private static final String MASK = "**********";

    private final Map<Long, EffectiveProperty> found = new HashMap<>();
    private final IisVersion version;

    private InForce(IisVersion version) {
        this.version = version;
    }

    /** The same answers as {@link Metabase#effective}, with one look at each key up the path. */
    static InForce at(Metabase metabase, KeyPath path, IisVersion version, long... ids) {
        InForce inForce = new InForce(version);
        KeyPath at = path;
        while (true) {
            Optional<Key> key = metabase.key(at);
            if (key.isPresent()) {
                inForce.take(key.get(), at.equals(path), ids);
            }
            if (at.isRoot() || inForce.found.size() == ids.length) {
                return inForce;
            }
            at = at.parent();
        }
    }

    private void take(Key key, boolean own, long[] ids) {
        for (long id : ids) {
            if (!found.containsKey(id) && key.has(id)) {
                key.property(id)
                        .filter(property -> own || property.attributes().inherit())
                        .ifPresent(property -> found.put(id, new EffectiveProperty(property, key.path())));
            }
        }
    }

    /** The property, where a key sets it. */
    Optional<EffectiveProperty> set(long id) {
        return Optional.ofNullable(found.get(id));
    }

    /** A number; 0 where neither a key nor the reference gives one. */
    long number(long id) {
        return value(id, Value.Dword.class).map(Value.Dword::number).orElse(0L);
    }

    /** A text; empty where neither a key nor the reference gives one, masked where it is a secret. */
    String text(long id) {
        return value(id, Value.Text.class)
                .map(value -> secret(id) ? MASK : value.text())
                .orElse("");
    }

    /** A list; empty where neither a key nor the reference gives one, and where it is a secret. */
    List<String> items(long id) {
        return secret(id)
                ? List.of()
                : value(id, Value.Multi.class).map(Value.Multi::items).orElse(List.of());
    }

    private <T extends Value> Optional<T> value(long id, Class<T> type) {
        return set(id).map(EffectiveProperty::property)
                .map(Property::value)
                .filter(type::isInstance)
                .or(() -> Defaults.of(id, version))
                .filter(type::isInstance)
                .map(type::cast);
    }

    private boolean secret(long id) {
        return set(id).map(EffectiveProperty::property)
                .filter(Catalogue.standard()::secret)
                .isPresent();
    }
}
