package org.mbup.cli;

import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.mbup.plan.ReportFile;
import org.mbup.problem.Problem;
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
        put(report.getBytes(StandardCharsets.UTF_8), out, err);
    }

    /** The same for bytes that must arrive as they are. */
    void put(byte[] report, PrintWriter out, PrintWriter err) {
        if (output == null) {
            out.print(text(report));
        } else {
            err.print(ReportFileReport.text(ReportFile.write(output, report, force)));
        }
    }

    private static String text(byte[] report) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(report))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Problem.usage("the report is not UTF-8 and cannot be printed")
                    .hint("write it to a file with -o FILE")
                    .asException(e);
        }
    }
}
