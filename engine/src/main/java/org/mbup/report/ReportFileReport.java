package org.mbup.report;

import org.mbup.store.Committed;

/** Where a report went. */
public final class ReportFileReport {

    private ReportFileReport() {}

    /** One line. */
    public static String text(Committed committed) {
        return MigrationReport.written(committed);
    }
}
