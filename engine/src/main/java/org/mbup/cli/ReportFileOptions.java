package org.mbup.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.mbup.plan.ReportFile;
import org.mbup.report.ReportFileReport;
import picocli.CommandLine.Option;

/** Where a report goes. */
final class ReportFileOptions {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the report there, whole or not at all, instead of to standard output.")
    private String output;

    @Option(names = "--force", description = "Replace FILE when it is there already.")
    private boolean force;

    /** Whether the report goes to a file. */
    boolean toFile() {
        return output != null;
    }

    /** Prints the report, or writes it and says so. */
    void put(String report, PrintWriter out, PrintWriter err) {
        if (output == null) {
            out.print(report);
        } else {
            put(report.getBytes(StandardCharsets.UTF_8), err);
        }
    }

    private void put(byte[] report, PrintWriter err) {
        err.print(ReportFileReport.text(ReportFile.write(output, report, force)));
    }
}
