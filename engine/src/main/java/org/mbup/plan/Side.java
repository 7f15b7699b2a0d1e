package org.mbup.plan;

import java.util.Optional;
import org.mbup.metabase.IisVersion;
import org.mbup.store.StoredSnapshot;

/**
 * One of the snapshots that are compared.
 *
 * @param source the snapshot as the user named it
 * @param format the format it is in, for example {@code json}
 * @param iisVersion the version it says it is of, where it says so
 */
public record Side(String source, String format, Optional<IisVersion> iisVersion) {

    static Side of(StoredSnapshot stored) {
        return new Side(
                stored.location(),
                stored.document().format().name(),
                stored.document().snapshot().metabase().iisVersion());
    }
}
