package org.mbup.plan;

import org.mbup.store.CommitOptions;
import org.mbup.store.Committed;
import org.mbup.store.SnapshotStore;

/** A file with a report, written as snapshots are: whole or not at all. */
public final class ReportFile {

    private ReportFile() {}

    /**
     * Writes a report.
     *
     * @param location a path or a VFS URI
     * @param replace whether what is there already may be replaced; no copy of it is kept then
     * @throws org.mbup.problem.ProblemException when something is there already, or the place cannot be written
     */
    public static Committed write(String location, byte[] report, boolean replace) {
        CommitOptions options = CommitOptions.DEFAULT.withoutBackup();
        return SnapshotStore.create(location, out -> out.write(report), replace ? options.overwriting() : options);
    }
}
