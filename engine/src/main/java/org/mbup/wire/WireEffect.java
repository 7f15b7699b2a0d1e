package org.mbup.wire;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an upgrade changes for clients: for each site, and for each key below one that is configured otherwise than its
 * parent, what is shown before, afterwards and on a clean IIS 5.0. Keys with the same outcome stand together.
 *
 * @param sites how many sites there are
 * @param logons how a logon is asked for; what changes comes first, then what holds at more keys
 * @param pages how pages are found and run; in the same order
 * @param spns the service principal names that Kerberos needs at the sites that offer Negotiate afterwards
 */
public record WireEffect(int sites, List<Compared<Logon>> logons, List<Compared<Page>> pages, List<Spn> spns) {

    /** Copies the lists. */
    public WireEffect {
        logons = List.copyOf(logons);
        pages = List.copyOf(pages);
        spns = List.copyOf(spns);
    }

    /**
     * Compares. Takes time in proportion to the sites and to the keys that set what is looked at.
     *
     * @param clean see {@link Side#cleanIis5()}
     * @param computer name of the computer the snapshot was taken from, where it says
     */
    public static WireEffect compare(Side before, Side after, Side clean, Optional<String> computer) {
        return new Comparison(before, after, clean, ComputerName.of(after.metabase(), computer)).effect();
    }

    /** At how many keys a client is shown something else afterwards. */
    public long changedKeys() {
        return Stream.concat(logons.stream(), pages.stream())
                .filter(Compared::changed)
                .flatMap(group -> group.keys().stream())
                .distinct()
                .count();
    }

    /** Whether any client is shown something else afterwards. */
    public boolean changed() {
        return logons.stream().anyMatch(Compared::changed) || pages.stream().anyMatch(Compared::changed);
    }
}
