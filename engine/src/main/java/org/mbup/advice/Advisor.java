package org.mbup.advice;

import java.util.Comparator;
import java.util.List;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Metabase;

/** Looks a metabase over. Changes nothing, and takes time in proportion to the number of keys. */
public final class Advisor {

    private static final Comparator<Advisory> ORDER = Comparator.comparing(Advisory::severity)
            .thenComparing(Advisory::code)
            .thenComparing(Advisory::path)
            .thenComparing(Advisory::finding);

    private Advisor() {}

    /**
     * Everything known to go wrong with this metabase on a server of that version; the gravest first, then by code and
     * key.
     *
     * @param metabase the metabase as it stands
     * @param rulesOf the version whose rules it is read by, which need not be the version it was taken from
     * @param origin what is known beside the keys
     */
    public static List<Advisory> advise(Metabase metabase, IisVersion rulesOf, Origin origin) {
        Server server = new Server(metabase, origin);
        return Rules.ALL.stream()
                .filter(rule -> rule.about().scope().covers(rulesOf))
                .flatMap(rule -> rule.check(server))
                .sorted(ORDER)
                .toList();
    }
}
