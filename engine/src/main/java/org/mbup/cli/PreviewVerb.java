package org.mbup.cli;

import java.util.concurrent.Callable;
import org.mbup.plan.Plan;
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

    @Parameters(paramLabel = "SNAPSHOT", description = "A snapshot: a path or a VFS URI.")
    private String location;

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
        Plan plan = Upgrade.preview(snapshot.read(location), selection.request());
        CommandLine line = spec.commandLine();
        line.getOut().print(report.json() ? PlanJson.render(plan) : PlanText.render(plan));
        return detailed && plan.pending() ? ExitCode.PENDING : ExitCode.OK;
    }
}
