package org.mbup.wire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;

/** Finds the keys worth looking at, what holds there on each side, and which of them come to the same. */
final class Comparison {

    private static final String WITHIN_SERVICE = Ids.WEB.folded() + "/";

    private final Side before;
    private final Side after;
    private final Side clean;
    private final ComputerName computer;
    private final Map<String, Site> sites = new LinkedHashMap<>();
    private final Map<String, KeyPath> roots = new HashMap<>();
    private final Map<String, HostMatch> hosts = new HashMap<>();
    private final Set<KeyPath> logonSetters = new HashSet<>();
    private final Set<KeyPath> pageSetters = new HashSet<>();

    /** What holds at a key on each side; keys with equal ones are told together. */
    private record Holds<T>(T before, T after, T clean, HostMatch hosts) {}

    Comparison(Side before, Side after, Side clean, ComputerName computer) {
        this.before = before;
        this.after = after;
        this.clean = clean;
        this.computer = computer;
        add(Sites.of(before.metabase(), before.version()));
        add(Sites.of(after.metabase(), after.version()));
        addSetters(before.metabase());
        addSetters(after.metabase());
    }

    private void add(Sites found) {
        for (Site site : found.all()) {
            sites.put(site.path().folded(), site);
            roots.put(site.path().folded(), site.root());
            hosts.put(site.path().folded(), computer.match(site.bindings()));
        }
    }

    WireEffect effect() {
        List<Compared<Logon>> logons = logons();
        return new WireEffect(sites.size(), logons, pages(), spns(logons));
    }

    private List<Compared<Logon>> logons() {
        Map<Holds<Authentication>, List<KeyPath>> groups = group(logonSetters, this::authentication);
        List<Compared<Logon>> compared = new ArrayList<>(groups.size());
        groups.forEach((holds, keys) -> {
            Logon was = Logon.of(holds.before(), before.version(), holds.hosts());
            Logon is = Logon.of(holds.after(), after.version(), holds.hosts());
            Logon fresh = Logon.of(holds.clean(), clean.version(), holds.hosts());
            compared.add(new Compared<>(keys, holds.hosts(), was, is, fresh, !was.sameFor(is)));
        });
        return sorted(compared);
    }

    private Holds<Authentication> authentication(KeyPath path) {
        return new Holds<>(
                Authentication.at(before.metabase(), path, before.version()),
                Authentication.at(after.metabase(), path, after.version()),
                Authentication.at(clean.metabase(), path, clean.version()),
                hosts.get(site(path)));
    }

    private List<Compared<Page>> pages() {
        Map<Holds<Page>, List<KeyPath>> groups = group(pageSetters, this::page);
        List<Compared<Page>> compared = new ArrayList<>(groups.size());
        groups.forEach((holds, keys) -> compared.add(new Compared<>(
                keys,
                holds.hosts(),
                holds.before(),
                holds.after(),
                holds.clean(),
                !holds.before().sameFor(holds.after()))));
        return sorted(compared);
    }

    /** Names of hosts have no part in how pages are found. */
    private Holds<Page> page(KeyPath path) {
        return new Holds<>(
                Page.at(before.metabase(), path, before.version()),
                Page.at(after.metabase(), path, after.version()),
                Page.at(clean.metabase(), path, clean.version(), Page.access(after.metabase(), path, after.version())),
                HostMatch.COMPUTER);
    }

    private <T> Map<Holds<T>, List<KeyPath>> group(Set<KeyPath> setters, Function<KeyPath, Holds<T>> holds) {
        Map<Holds<T>, List<KeyPath>> groups = new LinkedHashMap<>();
        Map<KeyPath, Holds<T>> known = new HashMap<>();
        Set<KeyPath> home = new HashSet<>(roots.values());
        Set<KeyPath> wanted = new HashSet<>(home);
        wanted.addAll(setters);
        for (KeyPath path : wanted.stream().sorted().toList()) {
            Holds<T> here = known.computeIfAbsent(path, holds);
            if (home.contains(path) || !here.equals(known.computeIfAbsent(path.parent(), holds))) {
                groups.computeIfAbsent(here, h -> new ArrayList<>()).add(spelt(path));
            }
        }
        return groups;
    }

    private KeyPath spelt(KeyPath path) {
        return after.metabase().key(path).map(Key::path).orElse(path);
    }

    /** Collects the keys below a home directory that can differ from their parent. */
    private void addSetters(Metabase metabase) {
        for (Key key : metabase.subtree(Ids.WEB)) {
            if (withinRoot(key.path())) {
                addSetter(metabase, key, Ids.authentication(), logonSetters);
                addSetter(metabase, key, Ids.page(), pageSetters);
            }
        }
    }

    private static void addSetter(Metabase metabase, Key key, long[] ids, Set<KeyPath> paths) {
        boolean hidden = false;
        for (long id : ids) {
            if (key.has(id)) {
                paths.add(key.path());
                hidden |= key.property(id)
                        .filter(property -> !property.attributes().inherit())
                        .isPresent();
            }
        }
        if (hidden) {
            // A value that is not inherited leaves the keys below as they were above it.
            metabase.children(key.path()).forEach(child -> paths.add(child.path()));
        }
    }

    private boolean withinRoot(KeyPath path) {
        KeyPath root = roots.get(site(path));
        return root != null && path.isWithin(root);
    }

    /** The folded path of the site a key is of, or in; what is no site's is found nowhere. */
    private static String site(KeyPath path) {
        String folded = path.folded();
        int end = folded.startsWith(WITHIN_SERVICE) ? folded.indexOf('/', WITHIN_SERVICE.length()) : -1;
        return end < 0 ? folded : folded.substring(0, end);
    }

    private List<Spn> spns(List<Compared<Logon>> logons) {
        Set<String> offering = new HashSet<>();
        logons.stream()
                .filter(group -> group.hosts() != HostMatch.COMPUTER)
                .filter(group -> group.after().challenges().stream()
                        .anyMatch(challenge -> challenge.scheme() == Scheme.NEGOTIATE))
                .forEach(group -> group.keys().forEach(key -> offering.add(site(key))));
        return sites.values().stream()
                .filter(site -> offering.contains(site.path().folded()))
                .sorted(Comparator.comparing(Site::path))
                .flatMap(site -> Spn.of(site, computer).stream())
                .toList();
    }

    private static <T> List<Compared<T>> sorted(List<Compared<T>> groups) {
        groups.sort(Comparator.comparing((Compared<T> group) -> !group.changed())
                .thenComparing(group -> -group.keys().size())
                .thenComparing(group -> group.keys().get(0)));
        return groups;
    }
}
