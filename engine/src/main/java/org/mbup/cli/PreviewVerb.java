package org.mbup.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mbup.plan.CleanInstall;
import org.mbup.plan.Plan;
import org.mbup.plan.PreviewTotals;
import org.mbup.plan.Upgrade;
import org.mbup.report.HtmlReport;
import org.mbup.report.PlanJson;
import org.mbup.report.PlanText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        description = "Shows what the upgrade would do to a snapshot, step by step. Never changes it.",
        footer = {
            "",
            "Examples:",
            "  mbup preview web1.json --with negotiate",
            "  mbup preview web1.json --clean clean.json --all",
            "  mbup preview web1.json --format html -o web1.html"
        })
final class PreviewVerb implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SNAPSHOT",
            arity = "1..*",
            description = "A snapshot: a path or a VFS URI. Of several, or of a folder of them, each is told in one row"
                    + " of a table; with json in one line.")
    private List<String> locations;

    @Mixin
    private SnapshotOptions snapshot;

    @Mixin
    private SelectionOptions selection;

    @Option(
            names = "--clean",
            paramLabel = "FILE",
            description = "Compare the outcome with this snapshot of a clean IIS 5.0 instead of what the sources say.")
    private String clean;

    @Option(names = "--all", description = "Also list what stays as it is and of which nothing is to be said.")
    private boolean all;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = {
                "What to print: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). With json, standard output is JSON"
                        + " only, errors included. html is one file for a browser."
            })
    private PreviewFormat format;

    @Mixin
    private ReportFileOptions file;

    @Option(names = "--detailed-exitcode", description = "Exit with 3 when a migration would change something.")
    private boolean detailed;

    @Override
    public Integer call() {
        if (ManyPreviews.are(locations)) {
            return many();
        }
        CleanInstall against = clean == null ? CleanInstall.ofSources() : CleanInstall.read(snapshot.read(clean));
        Plan plan = Upgrade.preview(snapshot.read(locations.get(0)), selection.request(), against, all);
        CommandLine line = spec.commandLine();
        file.put(report(plan), line.getOut(), line.getErr());
        return detailed && plan.pending() ? ExitCode.PENDING : ExitCode.OK;
    }

    private String report(Plan plan) {
        return switch (format) {
            case json -> PlanJson.render(plan);
            case html -> HtmlReport.render(plan);
            case text -> text(PlanText.render(plan, all));
        };
    }

    private String text(String report) {
        return file.toFile() ? report : Mbup.layout(spec).apply(report);
    }

    private int many() {
        CommandLine line = spec.commandLine();
        if (clean != null || all || file.toFile() || format == PreviewFormat.html) {
            throw new CommandLine.ParameterException(
                    line,
                    "--clean, --all, --format html and -o are for one snapshot; of several there is one row each");
        }
        boolean json = format == PreviewFormat.json;
        Optional<PrintWriter> terminal = json || !Terminal.watched() ? Optional.empty() : Optional.of(line.getErr());
        PreviewTotals totals = new ManyPreviews(snapshot::read, selection.request(), json)
                .run(locations, line.getOut(), line.getErr(), terminal);
        return totals.failure()
                .map(ExitCode::of)
                .orElse(detailed && totals.pending() > 0 ? ExitCode.PENDING : ExitCode.OK);
    }
}
