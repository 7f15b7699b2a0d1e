package org.mbup.advice;

import java.util.List;
import java.util.stream.Stream;
import org.mbup.metabase.KeyPath;

/** A large metabase. No source says how large is too large, so the limits are a guess. */
final class LargeMetabase implements Rule {

    private static final long MANY_KEYS = 20_000;
    private static final long MANY_BYTES = 16L << 20;

    private static final About ABOUT = new About(
            "MB029",
            Severity.INFO,
            Scope.ALL,
            "the metabase may be too large to load in time",
            "The IIS Admin Service gives itself 10 seconds to start; a metabase that takes longer to load "
                    + "keeps it from starting. Fixed by a hotfix for 4.0 and by Service Pack 3 for 5.0.",
            "Measure the start of the service; make the metabase smaller, or set WaitHintStart.",
            "",
            List.of("Q252174", "Q308439"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Stream<Advisory> check(Server server) {
        long keys = server.metabase().keys().size();
        boolean large = keys >= MANY_KEYS || server.bytes().orElse(0) >= MANY_BYTES;
        return large
                ? Stream.of(ABOUT.at(
                                KeyPath.LM,
                                "The metabase has " + Shown.count(keys, "key")
                                        + "; no source says how many load in time.")
                        .inferred(true))
                : Stream.empty();
    }
}
