package org.mbup.advice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.mbup.metabase.Attributes;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.MetabaseTree;
import org.mbup.metabase.Property;
import org.mbup.metabase.Value;
import org.mbup.schema.Catalogue;

/** A small server to be looked over. Paths are in the script's form, {@code w3svc/1}. */
final class Patient {

    static final IisVersion V4 = IisVersion.V4_0;
    static final IisVersion V5 = IisVersion.V5_0;

    private final Map<KeyPath, List<Property>> keys = new LinkedHashMap<>();
    private Optional<String> computer = Optional.empty();
    private long bytes;

    static Patient server() {
        return new Patient().key("").key("w3svc");
    }

    /** A server with one site that has these bindings and integrated authentication. */
    static Patient site(String... bindings) {
        return server().number("w3svc", "AuthFlags", 5)
                .list("w3svc/1", "ServerBindings", bindings)
                .key("w3svc/1/ROOT");
    }

    Patient from(String name) {
        computer = Optional.of(name);
        return this;
    }

    Patient bytes(long size) {
        bytes = size;
        return this;
    }

    Patient key(String path) {
        keys.computeIfAbsent(KeyPath.of(path), p -> new ArrayList<>());
        return this;
    }

    Patient text(String path, String property, String value) {
        return with(path, property(property, new Value.Text(value)));
    }

    Patient number(String path, String property, long value) {
        return with(path, property(property, new Value.Dword(value)));
    }

    Patient list(String path, String property, String... items) {
        return with(path, property(property, Value.Multi.of(items)));
    }

    Patient hex(String path, String property, String value) {
        return with(path, property(property, Value.Binary.ofHex(value)));
    }

    Patient with(String path, Property property) {
        key(path);
        List<Property> all = keys.get(KeyPath.of(path));
        all.removeIf(old -> old.id() == property.id());
        all.add(property);
        return this;
    }

    static Property property(String name, Value value) {
        return Catalogue.standard().byName(name).orElseThrow().property(value);
    }

    static Property secure(Property property) {
        return new Property(
                property.id(),
                property.name(),
                property.userType(),
                property.attributes().and(Attributes.SECURE),
                property.value());
    }

    List<Advisory> lookedOver(IisVersion rules) {
        List<Key> all = new ArrayList<>();
        keys.forEach((path, properties) -> all.add(Key.of(path, properties)));
        return Advisor.advise(MetabaseTree.of(all), rules, new Origin(computer, OptionalLong.of(bytes)));
    }

    List<Advisory> lookedOver(IisVersion rules, String code) {
        return lookedOver(rules).stream()
                .filter(advisory -> advisory.code().equals(code))
                .toList();
    }
}
