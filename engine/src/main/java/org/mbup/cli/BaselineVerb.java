package org.mbup.cli;

import java.util.concurrent.Callable;
import org.mbup.plan.BaselineMark;
import org.mbup.plan.Upkeep;
import org.mbup.report.UpkeepReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "baseline",
        mixinStandardHelpOptions = true,
        description = {
            "Says of a snapshot on which nothing has run that it counts as being of a version: migrations up to that"
                    + " version, itself included, do not run on it. The metabase stays as it is.",
            "For example, for a server that Windows 2000 Setup upgraded: mbup baseline --baseline-version 5.0.290"
                    + " web1.json"
        })
final class BaselineVerb implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SNAPSHOT", description = "A snapshot: a path or a VFS URI.")
    private String location;

    @Option(
            names = "--baseline-version",
            paramLabel = "VERSION",
            required = true,
            description = "The version it counts as being of.")
    private String version;

    @Option(
            names = "--baseline-description",
            paramLabel = "TEXT",
            defaultValue = "baseline",
            description = "What info shows for it (default: ${DEFAULT-VALUE}).")
    private String words;

    @Mixin
    private SnapshotOptions snapshot;

    @Mixin
    private WriteOptions write;

    @Mixin
    private ReportOptions report;

    @Override
    public Integer call() {
        BaselineMark mark = Upkeep.baseline(snapshot.read(location), version, words, write.target("baseline"));
        spec.commandLine().getOut().print(report.json() ? UpkeepReport.json(mark) : UpkeepReport.text(mark));
        return ExitCode.OK;
    }
}
