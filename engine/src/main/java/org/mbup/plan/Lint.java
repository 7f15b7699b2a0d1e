package org.mbup.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mbup.advice.Advisor;
import org.mbup.advice.Advisory;
import org.mbup.advice.Origin;
import org.mbup.advice.Severity;
import org.mbup.format.ReadOptions;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Metabase;
import org.mbup.store.SnapshotStore;
import org.mbup.store.StoredSnapshot;

/**
 * What is known to go wrong with a snapshot as it stands.
 *
 * @param source the snapshot as the user named it
 * @param sha256 lower-case hex digest of the snapshot's bytes
 * @param iisVersion version the snapshot says it is of, where it says so
 * @param rules the version whose rules it was read by
 * @param advisories the gravest first
 * @param losses what the snapshot's source had and could not tell, one sentence each
 */
public record Lint(
        String source,
        String sha256,
        Optional<IisVersion> iisVersion,
        IisVersion rules,
        List<Advisory> advisories,
        List<String> losses) {

    /** Copies the lists. */
    public Lint {
        advisories = List.copyOf(advisories);
        losses = List.copyOf(losses);
    }

    /**
     * Looks a snapshot over. Writes nothing.
     *
     * @param as the version whose rules to use; without one those of the snapshot's own version, which are the rules of
     *     4.0 below 5.0 or where it does not say, and else those of 5.0
     * @throws org.mbup.problem.ProblemException when the snapshot cannot be read
     */
    public static Lint of(ReadOptions read, Optional<IisVersion> as) {
        try (StoredSnapshot stored = SnapshotStore.open(read.source(), read)) {
            Metabase metabase = stored.document().snapshot().metabase();
            IisVersion version = as.or(metabase::iisVersion).orElse(IisVersion.V4_0);
            IisVersion rules = version.compareTo(IisVersion.V5_0) < 0 ? IisVersion.V4_0 : IisVersion.V5_0;
            return new Lint(
                    stored.location(),
                    stored.sha256(),
                    metabase.iisVersion(),
                    rules,
                    Advisor.advise(metabase, rules, origin(stored)),
                    Losses.of(stored.document()));
        }
    }

    static Origin origin(StoredSnapshot stored) {
        return new Origin(stored.document().snapshot().computer(), OptionalLong.of(stored.size()));
    }

    /** Whether something is as grave as that, or graver. */
    public boolean reaches(Severity threshold) {
        return advisories.stream().anyMatch(advisory -> advisory.severity().atLeast(threshold));
    }
}
