package org.mbup.advice;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mbup.metabase.EffectiveProperty;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;
import org.mbup.metabase.Value;
import org.mbup.schema.ScriptMap;

/** The metabase as the rules ask for it; what several of them need is looked up once. */
final class Server {

    private final Metabase metabase;
    private final Origin origin;
    private final Map<Long, List<Key>> setters = new HashMap<>();
    private List<ScriptMapList> scriptMaps;
    private NavigableSet<KeyPath> integratedKeys;
    private Optional<String> computer;
    private Inventory inventory;

    Server(Metabase metabase, Origin origin) {
        this.metabase = metabase;
        this.origin = origin;
    }

    Metabase metabase() {
        return metabase;
    }

    OptionalLong bytes() {
        return origin.bytes();
    }

    /** The web service's keys that set the property themselves, in path order. */
    List<Key> web(long id) {
        return setters.computeIfAbsent(
                id,
                wanted -> metabase.keysWith(wanted)
                        .filter(key -> key.path().isWithin(Ids.WEB))
                        .sorted(Comparator.comparing(Key::path))
                        .toList());
    }

    /** The web service's keys that set the property to a number. */
    Stream<Key> webNumbers(long id, LongPredicate wanted) {
        return web(id).stream().filter(key -> number(key.property(id)).stream().anyMatch(wanted));
    }

    /** The number in force at a path. */
    OptionalLong number(KeyPath path, long id) {
        return number(metabase.effective(path, id).map(EffectiveProperty::property));
    }

    static OptionalLong number(Optional<Property> property) {
        return property.isPresent() && property.get().value() instanceof Value.Dword dword
                ? OptionalLong.of(dword.number())
                : OptionalLong.empty();
    }

    static Optional<String> text(Optional<Property> property) {
        return property.map(Property::value)
                .filter(Value.Text.class::isInstance)
                .map(Value::display);
    }

    static List<String> items(Optional<Property> property) {
        return property.isPresent() && property.get().value() instanceof Value.Multi multi ? multi.items() : List.of();
    }

    List<ScriptMapList> scriptMaps() {
        if (scriptMaps == null) {
            scriptMaps = ScriptMapList.all(this);
        }
        return scriptMaps;
    }

    /** One advisory for each list with entries that are wanted; the finding is told with their extensions. */
    Stream<Advisory> scriptMaps(About about, Predicate<ScriptMap> wanted, UnaryOperator<String> finding) {
        return scriptMaps().stream()
                .filter(list -> list.any(wanted))
                .map(list -> about.at(list.path(), list.property(), finding.apply(list.extensions(wanted))));
    }

    /** The site a key is of or in: {@code /LM/W3SVC/} and a number. */
    static Optional<KeyPath> site(KeyPath path) {
        KeyPath at = path;
        while (at.depth() > Ids.WEB.depth() + 1) {
            at = at.parent();
        }
        boolean site = at.parent().equals(Ids.WEB) && at.name().chars().allMatch(c -> c >= '0' && c <= '9');
        return site ? Optional.of(at) : Optional.empty();
    }

    /** The sites of the web service and the FTP service that have a comment. */
    Stream<Key> sites() {
        return metabase.keysWith(Ids.SERVER_COMMENT).sorted(Comparator.comparing(Key::path));
    }

    /** The web service's keys that have a Path, in path order: the virtual directories. */
    Stream<Key> virtualDirs() {
        return web(Ids.PATH).stream();
    }

    /** The virtual directories of that name. */
    Stream<Key> iisadmpwd() {
        return virtualDirs().filter(key -> key.path().name().equalsIgnoreCase("IISADMPWD"));
    }

    /** Whether a key below a site sets nothing but that property, apart from its KeyType. */
    static boolean onlySets(Key key, long id) {
        return site(key.path()).filter(site -> !site.equals(key.path())).isPresent()
                && key.properties().stream()
                        .allMatch(property -> property.id() == id || property.id() == Property.KEY_TYPE);
    }

    /** Whether NTLM or Negotiate is asked of a client at that key or anywhere below it. */
    boolean integrated(KeyPath path) {
        if ((number(path, Ids.AUTH_FLAGS).orElse(0) & Ids.AUTH_NTLM) != 0) {
            return true;
        }
        if (integratedKeys == null) {
            integratedKeys = webNumbers(Ids.AUTH_FLAGS, flags -> (flags & Ids.AUTH_NTLM) != 0)
                    .map(Key::path)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        KeyPath next = integratedKeys.ceiling(path);
        return next != null && next.isWithin(path);
    }

    /** The computer's name without its domain; what Setup called the anonymous accounts where the snapshot is silent. */
    Optional<String> computer() {
        if (computer == null) {
            computer = origin.computer()
                    .or(() -> fromAccount(Ids.ANONYMOUS_USER, "IUSR_"))
                    .or(() -> fromAccount(Ids.WAM_USER, "IWAM_"))
                    .map(Server::firstLabel)
                    .filter(name -> !name.isBlank());
        }
        return computer;
    }

    /** A host name without its domain. */
    static String firstLabel(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** Every value, looked at once for all rules that need each of them. */
    Inventory inventory() {
        if (inventory == null) {
            inventory = Inventory.of(metabase);
        }
        return inventory;
    }

    private Optional<String> fromAccount(long id, String prefix) {
        return text(metabase.explicit(Ids.WEB, id))
                .filter(name -> name.regionMatches(true, 0, prefix, 0, prefix.length()))
                .map(name -> name.substring(prefix.length()));
    }
}
