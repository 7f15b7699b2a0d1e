package org.mbup.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Combinators;
import org.mbup.metabase.Attributes;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.MetabaseTree;
import org.mbup.metabase.Property;
import org.mbup.metabase.UserType;
import org.mbup.metabase.Value;

/** Generated metabases for the property tests: known and unknown properties, odd letter case, deep trees. */
public final class Arbitrary {

    private static final List<Known> KNOWN = List.of(
            new Known(6032, "NTAuthenticationProviders", UserType.FILE, Attributes.INHERIT, text()),
            new Known(6000, "AuthFlags", UserType.FILE, Attributes.INHERIT, dword()),
            new Known(7000, "AspBufferingOn", UserType.ASP, Attributes.INHERIT, dword()),
            new Known(6014, "ScriptMaps", UserType.FILE, Attributes.INHERIT, multi()),
            new Known(3001, "Path", UserType.FILE, Attributes.INHERIT, text()),
            new Known(1015, "ServerComment", UserType.SERVER, Attributes.INHERIT, text()),
            new Known(6021, "AnonymousUserPass", UserType.FILE, Attributes.INHERIT.and(Attributes.SECURE), text()));

    private Arbitrary() {}

    private record Known(
            long id, String name, UserType userType, Attributes attributes, net.jqwik.api.Arbitrary<Value> values) {

        net.jqwik.api.Arbitrary<Property> property() {
            return values.map(value -> new Property(id, name, userType, attributes, value));
        }
    }

    /** Paths below {@code /LM}, shallow and deep, in mixed case. */
    public static net.jqwik.api.Arbitrary<KeyPath> paths() {
        net.jqwik.api.Arbitrary<String> names = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(
                        4,
                        Arbitraries.of(
                                "W3SVC", "w3svc", "1", "2", "10", "ROOT", "Root", "Filters", "Info", "MSFTPSVC")),
                net.jqwik.api.Tuple.of(
                        1,
                        Arbitraries.strings()
                                .withChars("abcXYZ äß€.-_~+ ,;'")
                                .ofMinLength(1)
                                .ofMaxLength(8)
                                .map(name -> name.isBlank() ? "x" : name.strip())));
        return names.list().ofMaxSize(5).map(list -> {
            KeyPath path = KeyPath.LM;
            for (String name : list) {
                path = path.child(name);
            }
            return path;
        });
    }

    /** The same metabase with every key path spelt in capitals; a site keeps its number. */
    public static Metabase inCapitals(Metabase metabase) {
        List<Key> keys = metabase.keys().stream()
                .map(key -> Key.of(inCapitals(key.path()), key.properties()))
                .toList();
        return MetabaseTree.of(keys, metabase.versionLabel());
    }

    /** The path in capitals, as far as they are single characters ({@code ß} has no such capital). */
    public static KeyPath inCapitals(KeyPath path) {
        StringBuilder text = new StringBuilder();
        path.toString().chars().forEach(c -> text.append((char) Character.toUpperCase(c)));
        return KeyPath.absolute(text.toString());
    }

    /** Property values of every type. */
    public static net.jqwik.api.Arbitrary<Value> values() {
        return Arbitraries.oneOf(
                dword(),
                text(),
                multi(),
                strings().map(Value.Expand::new),
                Arbitraries.bytes().array(byte[].class).ofMaxSize(20).map(Value.Binary::new));
    }

    /** Properties, known to the catalogue and not. */
    public static net.jqwik.api.Arbitrary<Property> properties() {
        net.jqwik.api.Arbitrary<Property> known = Arbitraries.of(KNOWN).flatMap(Known::property);
        net.jqwik.api.Arbitrary<Property> unknown = Combinators.combine(
                        Arbitraries.longs().between(70_000, Value.Dword.MAX),
                        Arbitraries.longs().between(0, 3000),
                        Arbitraries.integers().between(0, 0x3ff),
                        values())
                .as((id, user, bits, value) ->
                        new Property(id, Property.unknownName(id), new UserType(user), new Attributes(bits), value));
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(3, known), net.jqwik.api.Tuple.of(1, unknown));
    }

    /** Metabases. In one of four, keys above others may not be listed, as in an export of a part. */
    public static net.jqwik.api.Arbitrary<Metabase> metabases() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, wholeMetabases()),
                net.jqwik.api.Tuple.of(1, keys().map(keys -> tree(unique(keys)))));
    }

    /** Metabases in which every key's ancestors are listed too, as on a server. */
    public static net.jqwik.api.Arbitrary<Metabase> wholeMetabases() {
        return keys().map(keys -> tree(withAncestors(keys)));
    }

    private static Metabase tree(List<Key> keys) {
        return MetabaseTree.of(keys, Optional.of(IisVersion.V4_0));
    }

    private static net.jqwik.api.Arbitrary<List<Key>> keys() {
        return Combinators.combine(
                        paths(), properties().list().ofMaxSize(6), keyTypes().optional(0.7))
                .as(Arbitrary::key)
                .list()
                .ofMaxSize(12);
    }

    private static Key key(KeyPath path, List<Property> properties, Optional<String> keyType) {
        Map<Long, Property> unique = new LinkedHashMap<>();
        keyType.ifPresent(type -> unique.put(Property.KEY_TYPE, Property.keyType(type)));
        properties.forEach(p -> unique.putIfAbsent(p.id(), p));
        return Key.of(path, new ArrayList<>(unique.values()));
    }

    private static List<Key> withAncestors(List<Key> keys) {
        Map<KeyPath, Key> all = new LinkedHashMap<>();
        for (Key key : keys) {
            for (KeyPath up = key.path().parent(); !up.isRoot(); up = up.parent()) {
                all.putIfAbsent(up, Key.of(up, List.of()));
            }
            all.put(key.path(), key);
        }
        return unique(all.values());
    }

    private static List<Key> unique(Collection<Key> keys) {
        return keys.stream()
                .collect(Collectors.toMap(Key::path, Function.identity(), (a, b) -> b, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private static net.jqwik.api.Arbitrary<String> keyTypes() {
        return Arbitraries.of("IIsWebService", "IIsWebServer", "IIsWebVirtualDir", "IIsWebDirectory", "IIsObject");
    }

    private static net.jqwik.api.Arbitrary<String> strings() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.of("NTLM", "Negotiate,NTLM", "", "ntlm", " NTLM", "C:\\Inetpub")),
                net.jqwik.api.Tuple.of(
                        2,
                        Arbitraries.strings().withChars("aB1 \"<>&'|,\\%äß€漢\t").ofMaxLength(12)));
    }

    private static net.jqwik.api.Arbitrary<Value> text() {
        return strings().map(Value.Text::new);
    }

    private static net.jqwik.api.Arbitrary<Value> dword() {
        return Arbitraries.longs().between(0, Value.Dword.MAX).map(Value.Dword::new);
    }

    private static net.jqwik.api.Arbitrary<Value> multi() {
        net.jqwik.api.Arbitrary<String> items = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(1, Arbitraries.of(":80:", "\".x,y\",1,PUT")),
                net.jqwik.api.Tuple.of(4, scriptMaps()));
        return items.list().ofMaxSize(4).map(Value.Multi::new);
    }

    /** ScriptMaps entries, usual and odd: paths with blanks, quotes and commas, verbs in any number, order and case. */
    public static net.jqwik.api.Arbitrary<String> scriptMaps() {
        return Combinators.combine(
                        Arbitraries.of(".asp", ".ASP", ".htr", ".pl", "*", ""),
                        Arbitraries.of(
                                "C:\\WINNT\\System32\\inetsrv\\asp.dll",
                                "C:\\perl\\bin\\perl.exe %s %s",
                                "\"C:\\a,b\\p.exe\" %s",
                                "C:\\a,b\\p.exe"),
                        Arbitraries.of("1", "5", " 1", "x"),
                        Arbitraries.of("GET", "HEAD", "POST", "TRACE", "PUT", "DELETE", "OPTIONS", "put", " PUT", "")
                                .list()
                                .ofMaxSize(5))
                .as((extension, processor, flags, verbs) -> extension + "," + processor + "," + flags
                        + verbs.stream().map(verb -> "," + verb).collect(Collectors.joining()));
    }
}
