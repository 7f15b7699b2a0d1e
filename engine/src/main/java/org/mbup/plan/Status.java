package org.mbup.plan;

import java.util.List;
import java.util.Optional;
import org.mbup.format.ReadOptions;
import org.mbup.liquibase.Info;
import org.mbup.liquibase.InfoRow;
import org.mbup.liquibase.RunOrder;
import org.mbup.metabase.IisVersion;
import org.mbup.store.SnapshotStore;
import org.mbup.store.StoredSnapshot;

/**
 * Where every migration stands on a snapshot.
 *
 * @param source the snapshot as the user named it
 * @param iisVersion version the snapshot says it is of, where it says so
 * @param rows the migrations in version order
 */
public record Status(String source, Optional<IisVersion> iisVersion, List<InfoRow> rows) {

    /** Copies the list. */
    public Status {
        rows = List.copyOf(rows);
    }

    /**
     * The status of a snapshot as a run in that order would find it.
     *
     * @param locations where the migrations are
     * @throws org.mbup.problem.ProblemException when the snapshot or the migrations cannot be read, or lack the target
     */
    public static Status of(ReadOptions read, List<String> locations, RunOrder order) {
        try (StoredSnapshot stored = SnapshotStore.open(read.source(), read)) {
            return new Status(
                    stored.location(),
                    stored.document().snapshot().metabase().iisVersion(),
                    Info.rows(stored.document(), read.source(), locations, order));
        }
    }
}
