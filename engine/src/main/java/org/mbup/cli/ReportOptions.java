package org.mbup.cli;

import picocli.CommandLine.Option;

/** Options of the verbs that report. */
public final class ReportOptions {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description =
                    "What to print: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). With json, standard output is"
                            + " JSON only, errors included.")
    private OutputFormat format;

    /** Whether the report is asked for as JSON. */
    public boolean json() {
        return format == OutputFormat.json;
    }
}
