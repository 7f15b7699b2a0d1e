package org.mbup.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mbup.format.Snapshot;
import org.mbup.history.History;
import org.mbup.metabase.Attributes;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.MetabaseTree;
import org.mbup.metabase.Property;
import org.mbup.metabase.Value;
import org.mbup.schema.Catalogue;

/** A small server to be put together in a test. Paths are in the script's form, {@code w3svc/1}. */
public final class Web {

    private final Map<KeyPath, List<Property>> keys = new LinkedHashMap<>();

    /** One site at port 80, a map for .asp as IIS 4.0 has it, integrated authentication. */
    public static Web site() {
        return new Web()
                .number("w3svc", "AuthFlags", 4)
                .text("w3svc", "NTAuthenticationProviders", "NTLM")
                .list("w3svc", "ScriptMaps", ".asp,C:\\WINNT\\System32\\inetsrv\\asp.dll,1,PUT,DELETE")
                .site(1, ":80:");
    }

    /** The same, open to anybody. */
    public static Web open() {
        return site().number("w3svc", "AuthFlags", 1);
    }

    public Web site(int number, String... bindings) {
        return list("w3svc/" + number, "ServerBindings", bindings)
                .text("w3svc/" + number + "/ROOT", "Path", "C:\\InetPub\\wwwroot")
                .text("w3svc/" + number, "DefaultDoc", "Default.htm,Default.asp")
                .number("w3svc/" + number, "DirBrowseFlags", 0x4000003EL)
                .number("w3svc/" + number + "/ROOT", "AccessFlags", 513);
    }

    public Web text(String path, String property, String value) {
        return with(path, property, new Value.Text(value));
    }

    public Web number(String path, String property, long value) {
        return with(path, property, new Value.Dword(value));
    }

    public Web list(String path, String property, String... items) {
        return with(path, property, Value.Multi.of(items));
    }

    private Web with(String path, String property, Value value) {
        Property plain = Catalogue.standard().byName(property).orElseThrow().property(value);
        List<Property> all =
                keys.computeIfAbsent(KeyPath.of(path.replaceFirst("^w3svc", "W3SVC")), p -> new ArrayList<>());
        all.removeIf(old -> old.id() == plain.id());
        all.add(new Property(plain.id(), plain.name(), plain.userType(), Attributes.INHERIT, value));
        return this;
    }

    public Snapshot snapshot() {
        List<Key> all = new ArrayList<>();
        keys.forEach((path, properties) -> all.add(Key.of(path, properties)));
        return new Snapshot(MetabaseTree.of(all), Optional.of("WEB1"), History.EMPTY);
    }
}
