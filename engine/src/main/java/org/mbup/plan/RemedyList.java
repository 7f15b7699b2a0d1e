package org.mbup.plan;

import java.util.List;
import java.util.Optional;
import org.mbup.format.ReadOptions;
import org.mbup.liquibase.Remedies;
import org.mbup.liquibase.Remedy;
import org.mbup.liquibase.ReplayRequest;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Metabase;
import org.mbup.store.SnapshotStore;
import org.mbup.store.StoredSnapshot;

/**
 * The remedies that can be asked for by name, and which of them a snapshot needs.
 *
 * @param source the snapshot as the user named it; empty when none was looked at
 * @param iisVersion version the snapshot says it is of, where it says so
 * @param afterUpgrade whether it was looked at as the upgrade would leave it
 * @param remedies the remedies in version order
 */
public record RemedyList(
        Optional<String> source, Optional<IisVersion> iisVersion, boolean afterUpgrade, List<Remedy> remedies) {

    private static final List<String> LOCATIONS = List.of(ReplayRequest.DEFAULT_LOCATION);

    /** Copies the list. */
    public RemedyList {
        remedies = List.copyOf(remedies);
    }

    /** The remedies, without a look at any snapshot. */
    public static RemedyList all() {
        return new RemedyList(Optional.empty(), Optional.empty(), false, Remedies.all(LOCATIONS));
    }

    /**
     * The remedies a snapshot needs.
     *
     * @throws org.mbup.problem.ProblemException when the snapshot or the migrations cannot be used
     */
    public static RemedyList of(ReadOptions read) {
        try (StoredSnapshot stored = SnapshotStore.open(read.source(), read)) {
            Metabase metabase = stored.document().snapshot().metabase();
            return new RemedyList(
                    Optional.of(stored.location()),
                    metabase.iisVersion(),
                    Remedies.beforeTheUpgrade(metabase),
                    Remedies.of(stored.document(), read.source(), LOCATIONS));
        }
    }
}
