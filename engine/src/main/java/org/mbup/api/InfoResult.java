package org.mbup.api;

import java.util.List;
import java.util.Optional;
import org.mbup.liquibase.InfoRow;
import org.mbup.metabase.IisVersion;
import org.mbup.plan.Status;

/**
 * Where every migration stands on a snapshot.
 *
 * @param snapshot the snapshot as it was named, without a password
 * @param iisVersion the version it says it is of, where it says so
 * @param migrations all, in version order
 */
public record InfoResult(String snapshot, Optional<IisVersion> iisVersion, List<InfoRow> migrations) {

    /** Copies the list. */
    public InfoResult {
        migrations = List.copyOf(migrations);
    }

    static InfoResult of(Status status) {
        return new InfoResult(status.source(), status.iisVersion(), status.rows());
    }

    /** Those the next migration would run. */
    public List<InfoRow> pending() {
        return migrations.stream()
                .filter(row -> row.state() == InfoRow.State.PENDING)
                .toList();
    }

    /** Those that ran. */
    public List<InfoRow> applied() {
        return migrations.stream().filter(row -> row.installedOn().isPresent()).toList();
    }
}
