package org.mbup.simulator.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.mbup.format.Snapshot;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.Value;
import org.mbup.problem.ProblemException;
import org.mbup.wire.Authentication;
import org.mbup.wire.Binding;
import org.mbup.wire.ComputerName;
import org.mbup.wire.Page;
import org.mbup.wire.RequestUrl;
import org.mbup.wire.Resolution;
import org.mbup.wire.Serving;
import org.mbup.wire.Side;
import org.mbup.wire.Site;
import org.mbup.wire.Sites;

/** A snapshot as the server that has it. What was found out once is kept, in
 * proportion to the keys there are. */
public final class Model {

    private static final long PATH = 3001;
    private static final int USUAL = 256;
    private static final int MOST_RESOLVED = 2048;

    private final Metabase metabase;
    private final IisVersion version;
    private final Sites sites;
    private final ComputerName computer;
    private final Map<Place, Settings> known = new ConcurrentHashMap<>();
    private final Map<Asking, Resolution> resolved = new ConcurrentHashMap<>();

    /** A key itself, or anything below it that has no key. */
    private record Place(KeyPath key, boolean itself) {}

    private record Asking(Door door, String host, String path) {}

    private Model(Metabase metabase, IisVersion version, ComputerName computer) {
        this.metabase = metabase;
        this.version = version;
        this.sites = Sites.of(metabase, version);
        this.computer = computer;
    }

    /**
     * The server of a snapshot.
     *
     * @param as the version whose rules to use; without one those of the snapshot's own version
     */
    public static Model of(Snapshot snapshot, Optional<IisVersion> as) {
        Metabase metabase = snapshot.metabase();
        return new Model(metabase, Side.of(metabase, as).version(), ComputerName.of(metabase, snapshot.computer()));
    }

    /** The version whose rules are used: 4.0 or 5.0. */
    public IisVersion version() {
        return version;
    }

    /** The computer's name, where anything tells it. */
    public ComputerName computer() {
        return computer;
    }

    /** The sites, by number. */
    public List<Site> sites() {
        return sites.all();
    }

    /** Where the server listens without encryption, each with the bindings that are there. */
    public SortedMap<Door, List<Binding>> doors() {
        SortedMap<Door, List<Binding>> doors = new TreeMap<>();
        for (Site site : sites.all()) {
            for (Binding binding : site.bindings()) {
                if (!binding.secure()) {
                    doors.merge(
                            Door.of(binding),
                            List.of(binding),
                            (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
                }
            }
        }
        return doors;
    }

    /**
     * The key a request leads to.
     *
     * @param door where it came in
     * @param host the name it asked for, without a port
     * @param path its path, as sent
     * @return empty where no site listens to that name there
     * @throws ProblemException when the name or the path cannot be understood
     */
    Optional<Resolution> resolve(Door door, String host, String path) {
        boolean usual = host.length() + path.length() <= USUAL;
        Asking asking = new Asking(door, host, path);
        Resolution before = usual ? resolved.get(asking) : null;
        if (before != null) {
            return Optional.of(before);
        }
        Optional<Resolution> found = find(door, host, path);
        if (usual && resolved.size() < MOST_RESOLVED) {
            found.ifPresent(to -> resolved.put(asking, to));
        }
        return found;
    }

    private Optional<Resolution> find(Door door, String host, String path) {
        RequestUrl url = RequestUrl.parse("http://" + host + ":" + door.port() + path);
        Optional<Resolution> byName = sites.resolve(url);
        if (door.address().isEmpty()
                || byName.filter(found -> named(found, door)).isPresent()) {
            return byName;
        }
        // Asked for by a name that no binding has: the address decides.
        return sites.resolve(new RequestUrl(false, door.address(), door.port(), url.segments()));
    }

    private static boolean named(Resolution found, Door door) {
        String address = found.binding().address();
        return !found.binding().host().isEmpty() && (address.isEmpty() || address.equals(door.address()));
    }

    /** What is in force where a request leads to. */
    Settings settings(Resolution to) {
        Place place = new Place(to.key(), to.path().equals(to.key()));
        Settings before = known.get(place);
        return before != null ? before : known.computeIfAbsent(place, p -> settings(to.path()));
    }

    private Settings settings(KeyPath path) {
        return new Settings(
                Authentication.at(metabase, path, version),
                Serving.at(metabase, path, version),
                Page.at(metabase, path, version));
    }

    /** The directory of a virtual directory on the server's disk; empty where it has none. */
    String directory(KeyPath virtualDirectory) {
        return metabase.explicit(virtualDirectory, PATH)
                .map(property -> property.value() instanceof Value.Text text ? text.text() : "")
                .orElse("");
    }
}
