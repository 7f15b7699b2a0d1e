package org.mbup.wire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Property;

/** Finds the keys worth looking at, what holds there on each side, and which of them come to the same. */
final class Comparison {

    private final Side before;
    private final Side after;
    private final Side clean;
    private final ComputerName computer;
    private final Map<KeyPath, Site> sites = new TreeMap<>();
    private final Map<KeyPath, HostMatch> hosts = new HashMap<>();

    /** What holds at a key on each side; keys with equal ones are told together. */
    private record Holds<T>(T before, T after, T clean, HostMatch hosts) {}

    Comparison(Side before, Side after, Side clean, ComputerName computer) {
        this.before = before;
        this.after = after;
        this.clean = clean;
        this.computer = computer;
        Sites.of(before.metabase(), before.version()).all().forEach(site -> sites.put(site.path(), site));
        Sites.of(after.metabase(), after.version()).all().forEach(site -> sites.put(site.path(), site));
        sites.values().forEach(site -> hosts.put(site.path(), computer.match(site.bindings())));
    }

    WireEffect effect() {
        List<Compared<Logon>> logons = logons();
        return new WireEffect(sites.size(), logons, pages(), spns(logons));
    }

    private List<Compared<Logon>> logons() {
        Map<Holds<Authentication>, List<KeyPath>> groups = group(Ids.authentication(), this::authentication);
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
        Map<Holds<Page>, List<KeyPath>> groups = group(Ids.page(), this::page);
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

    private <T> Map<Holds<T>, List<KeyPath>> group(long[] ids, Function<KeyPath, Holds<T>> holds) {
        Map<Holds<T>, List<KeyPath>> groups = new LinkedHashMap<>();
        NavigableSet<KeyPath> roots = new TreeSet<>();
        sites.values().forEach(site -> roots.add(site.root()));
        NavigableSet<KeyPath> paths = new TreeSet<>(roots);
        paths.addAll(setters(ids));
        for (KeyPath path : paths) {
            Holds<T> here = holds.apply(path);
            if (roots.contains(path) || !here.equals(holds.apply(path.parent()))) {
                groups.computeIfAbsent(here, h -> new ArrayList<>()).add(spelt(path));
            }
        }
        return groups;
    }

    private KeyPath spelt(KeyPath path) {
        return after.metabase().key(path).map(Key::path).orElse(path);
    }

    /** The keys below a home directory that can differ from their parent. */
    private NavigableSet<KeyPath> setters(long[] ids) {
        NavigableSet<KeyPath> paths = new TreeSet<>();
        for (Metabase metabase : List.of(before.metabase(), after.metabase())) {
            for (long id : ids) {
                metabase.keysWith(id).forEach(key -> setter(metabase, key, id, paths));
            }
        }
        return paths;
    }

    private void setter(Metabase metabase, Key key, long id, NavigableSet<KeyPath> paths) {
        if (!withinRoot(key.path())) {
            return;
        }
        paths.add(key.path());
        // A value that is not inherited leaves the keys below as they were above it.
        if (key.property(id).map(Property::attributes).filter(a -> !a.inherit()).isPresent()) {
            metabase.children(key.path()).forEach(child -> paths.add(child.path()));
        }
    }

    private boolean withinRoot(KeyPath path) {
        if (path.depth() <= Ids.WEB.depth() + 1 || !path.isWithin(Ids.WEB)) {
            return false;
        }
        Site site = sites.get(site(path));
        return site != null && path.isWithin(site.root());
    }

    private static KeyPath site(KeyPath path) {
        KeyPath at = path;
        while (at.depth() > Ids.WEB.depth() + 1) {
            at = at.parent();
        }
        return at;
    }

    private List<Spn> spns(List<Compared<Logon>> logons) {
        NavigableSet<KeyPath> offering = new TreeSet<>();
        logons.stream()
                .filter(group -> group.hosts() != HostMatch.COMPUTER)
                .filter(group -> group.after().challenges().stream()
                        .anyMatch(challenge -> challenge.scheme() == Scheme.NEGOTIATE))
                .forEach(group -> group.keys().forEach(key -> offering.add(site(key))));
        return offering.stream()
                .flatMap(site -> Spn.of(sites.get(site), computer).stream())
                .toList();
    }

    private static <T> List<Compared<T>> sorted(List<Compared<T>> groups) {
        groups.sort(Comparator.comparing((Compared<T> group) -> !group.changed())
                .thenComparing(group -> group.keys().get(0)));
        return groups;
    }
}
