package org.mbup.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mbup.plan.Plan;
import org.mbup.plan.PreviewTotals;
import org.mbup.plan.Upgrade;
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
        description = "Shows what the upgrade would do to a snapshot, step by step. Never writes.")
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

    @Mixin
    private ReportOptions report;

    @Option(names = "--detailed-exitcode", description = "Exit with 3 when a migration would change something.")
    private boolean detailed;

    @Override
    public Integer call() {
        CommandLine line = spec.commandLine();
        if (ManyPreviews.are(locations)) {
            return many(line);
        }
        Plan plan = Upgrade.preview(snapshot.read(locations.get(0)), selection.request());
        line.getOut().print(report.json() ? PlanJson.render(plan) : PlanText.render(plan));
        return detailed && plan.pending() ? ExitCode.PENDING : ExitCode.OK;
    }

    private int many(CommandLine line) {
        Optional<PrintWriter> terminal =
                report.json() || !Progress.seen() ? Optional.empty() : Optional.of(line.getErr());
        PreviewTotals totals = new ManyPreviews(snapshot::read, selection.request(), report.json())
                .run(locations, line.getOut(), line.getErr(), terminal);
        return totals.failure()
                .map(ExitCode::of)
                .orElse(detailed && totals.pending() > 0 ? ExitCode.PENDING : ExitCode.OK);
    }
}
