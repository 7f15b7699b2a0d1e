package org.mbup.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mbup.format.ReadOptions;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Metabase;
import org.mbup.store.SnapshotStore;
import org.mbup.store.StoredSnapshot;
import org.mbup.wire.ComputerName;
import org.mbup.wire.HostMatch;
import org.mbup.wire.RequestUrl;
import org.mbup.wire.Resolution;
import org.mbup.wire.Side;
import org.mbup.wire.Site;
import org.mbup.wire.Sites;
import org.mbup.wire.Spn;
import org.mbup.wire.WireView;

/**
 * What a client would be shown by a snapshot as it stands.
 *
 * @param source the snapshot as the user named it
 * @param iisVersion version the snapshot says it is of, where it says so
 * @param rules the version whose rules it was read by
 * @param computer the computer's name, where anything tells it
 * @param asked an answer for each URL, in the order they were given
 * @param sites where no URL was given: all sites, those with the same view together, the largest groups first
 * @param losses what the snapshot's source had and could not tell, one sentence each
 */
public record Probe(
        String source,
        Optional<IisVersion> iisVersion,
        IisVersion rules,
        ComputerName computer,
        List<Asked> asked,
        List<SameSites> sites,
        List<String> losses) {

    /**
     * The answer for a URL.
     *
     * @param url the URL
     * @param found where it leads and what is shown there; empty where no site listens
     */
    public record Asked(RequestUrl url, Optional<Found> found) {}

    /**
     * What a URL leads to.
     *
     * @param resolution where it leads
     * @param view what is shown there
     * @param hosts how the name asked for stands to the computer's
     * @param spn the service principal name that Kerberos needs there; empty where the computer's own does
     */
    public record Found(Resolution resolution, WireView view, HostMatch hosts, Optional<Spn> spn) {}

    /**
     * Sites that show a client the same.
     *
     * @param sites the sites, by number
     * @param view what is shown in their home directories
     * @param spns the service principal names that Kerberos needs there
     */
    public record SameSites(List<Site> sites, WireView view, List<Spn> spns) {

        /** Copies the lists. */
        public SameSites {
            sites = List.copyOf(sites);
            spns = List.copyOf(spns);
        }
    }

    private record Alike(WireView view, HostMatch hosts) {}

    /** Copies the lists. */
    public Probe {
        asked = List.copyOf(asked);
        sites = List.copyOf(sites);
        losses = List.copyOf(losses);
    }

    /**
     * Probes a snapshot. Opens no connection and writes nothing.
     *
     * @param as the version whose rules to use, 4.0 or 5.0; without one those of the snapshot's own version
     * @param urls the URLs to ask for; none asks for every site
     * @throws org.mbup.problem.ProblemException when the snapshot or a URL cannot be read
     */
    public static Probe of(ReadOptions read, Optional<IisVersion> as, List<String> urls) {
        List<RequestUrl> parsed = urls.stream().map(RequestUrl::parse).toList();
        try (StoredSnapshot stored = SnapshotStore.open(read.source(), read)) {
            Metabase metabase = stored.document().snapshot().metabase();
            IisVersion rules = Side.of(metabase, as).version();
            ComputerName computer =
                    ComputerName.of(metabase, stored.document().snapshot().computer());
            Sites sites = Sites.of(metabase, rules);
            return new Probe(
                    stored.location(),
                    metabase.iisVersion(),
                    rules,
                    computer,
                    parsed.stream()
                            .map(url -> new Asked(
                                    url, sites.resolve(url).map(found -> found(metabase, rules, computer, found))))
                            .toList(),
                    parsed.isEmpty() ? grouped(metabase, rules, computer, sites.all()) : List.of(),
                    Losses.of(stored.document()));
        }
    }

    private static Found found(Metabase metabase, IisVersion rules, ComputerName computer, Resolution found) {
        String host = found.url().host();
        HostMatch hosts = computer.match(host);
        Optional<Spn> spn = hosts == HostMatch.COMPUTER
                ? Optional.empty()
                : Optional.of(new Spn(found.site().path(), host, computer.name().orElse("")));
        return new Found(found, WireView.at(metabase, found.path(), rules, hosts), hosts, spn);
    }

    private static List<SameSites> grouped(
            Metabase metabase, IisVersion rules, ComputerName computer, List<Site> sites) {
        Map<Alike, List<Site>> groups = new LinkedHashMap<>();
        for (Site site : sites) {
            HostMatch hosts = computer.match(site.bindings());
            WireView view = WireView.at(metabase, site.root(), rules, hosts);
            groups.computeIfAbsent(new Alike(view, hosts), alike -> new ArrayList<>())
                    .add(site);
        }
        return groups.entrySet().stream()
                .map(group -> new SameSites(
                        group.getValue(),
                        group.getKey().view(),
                        group.getValue().stream()
                                .flatMap(site -> Spn.of(site, computer).stream())
                                .toList()))
                .sorted(Comparator.comparing((SameSites same) -> -same.sites().size())
                        .thenComparing(same -> same.sites().get(0).path()))
                .toList();
    }
}
