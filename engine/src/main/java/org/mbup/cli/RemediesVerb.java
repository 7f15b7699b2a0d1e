package org.mbup.cli;

import java.util.concurrent.Callable;
import org.mbup.plan.RemedyList;
import org.mbup.report.RemedyReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "remedies",
        mixinStandardHelpOptions = true,
        description =
                "Lists the remedies that --with and --only take: name, what each fixes, source, and whether a snapshot"
                        + " needs it.")
final class RemediesVerb implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SNAPSHOT",
            arity = "0..1",
            description = "A snapshot of any IIS version: a path or a VFS URI.")
    private String location;

    @Mixin
    private SnapshotOptions snapshot;

    @Mixin
    private ReportOptions report;

    @Override
    public Integer call() {
        RemedyList list = location == null ? RemedyList.all() : RemedyList.of(snapshot.read(location));
        spec.commandLine().getOut().print(report.json() ? RemedyReport.json(list) : RemedyReport.text(list));
        return ExitCode.OK;
    }
}
