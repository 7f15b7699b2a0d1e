package org.mbup.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mbup.metabase.Attributes;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.MetabaseTree;
import org.mbup.metabase.Property;
import org.mbup.metabase.Value;
import org.mbup.schema.Catalogue;

/** A small web service to be looked at. Paths are in the script's form, {@code w3svc/1}. */
final class Web {

    static final IisVersion V4 = IisVersion.V4_0;
    static final IisVersion V5 = IisVersion.V5_0;

    private final Map<KeyPath, List<Property>> keys = new LinkedHashMap<>();

    /** What Setup of IIS 4.0 leaves, with integrated authentication ticked as in Q248350: one site, script maps of 4.0. */
    static Web iis4() {
        return new Web()
                .key("")
                .number("w3svc", "AuthFlags", 5)
                .text("w3svc", "NTAuthenticationProviders", "NTLM")
                .list("w3svc", "ScriptMaps", ".asp,C:\\WINNT\\System32\\inetsrv\\asp.dll,1,PUT,DELETE")
                .site(1, ":80:");
    }

    Web site(int number, String... bindings) {
        return list("w3svc/" + number, "ServerBindings", bindings)
                .text("w3svc/" + number + "/ROOT", "Path", "C:\\InetPub\\wwwroot")
                .number("w3svc/" + number + "/ROOT", "AccessFlags", 513);
    }

    Web key(String path) {
        keys.computeIfAbsent(KeyPath.of(path), p -> new ArrayList<>());
        return this;
    }

    Web text(String path, String property, String value) {
        return with(path, property, new Value.Text(value), Attributes.INHERIT);
    }

    Web number(String path, String property, long value) {
        return with(path, property, new Value.Dword(value), Attributes.INHERIT);
    }

    Web list(String path, String property, String... items) {
        return with(path, property, Value.Multi.of(items), Attributes.INHERIT);
    }

    Web with(String path, String property, Value value, Attributes attributes) {
        key(path);
        Property plain = Catalogue.standard().byName(property).orElseThrow().property(value);
        List<Property> all = keys.get(KeyPath.of(path));
        all.removeIf(old -> old.id() == plain.id());
        all.add(new Property(plain.id(), plain.name(), plain.userType(), attributes, value));
        return this;
    }

    Metabase metabase() {
        List<Key> all = new ArrayList<>();
        keys.forEach((path, properties) -> all.add(Key.of(path, properties)));
        return MetabaseTree.of(all);
    }

    Side as(IisVersion version) {
        return new Side(metabase(), version);
    }

    Logon logon(String path, IisVersion version) {
        return view(path, version).logon();
    }

    WireView view(String path, IisVersion version) {
        return WireView.at(metabase(), KeyPath.of(path), version, HostMatch.COMPUTER);
    }
}
