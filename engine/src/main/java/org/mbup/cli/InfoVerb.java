package org.mbup.cli;

import java.util.concurrent.Callable;
import org.mbup.plan.Status;
import org.mbup.report.StatusReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "info",
        mixinStandardHelpOptions = true,
        description =
                "Shows every migration with its state on a snapshot: version, description, type, installed on, state.")
final class InfoVerb implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SNAPSHOT", description = "A snapshot: a path or a VFS URI.")
    private String location;

    @Mixin
    private SnapshotOptions snapshot;

    @Mixin
    private LocationOptions migrations;

    @Mixin
    private OrderOptions order;

    @Mixin
    private ReportOptions report;

    @Override
    public Integer call() {
        Status status = Status.of(snapshot.read(location), migrations.locations(), order.order());
        spec.commandLine().getOut().print(report.json() ? StatusReport.json(status) : StatusReport.text(status));
        return ExitCode.OK;
    }
}
