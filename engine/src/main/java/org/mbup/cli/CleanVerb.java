package org.mbup.cli;

import java.util.concurrent.Callable;
import org.mbup.plan.Reversal;
import org.mbup.plan.Upkeep;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.report.UpkeepReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "clean",
        mixinStandardHelpOptions = true,
        description = {
            "Gives a snapshot back as it was before mbup: takes back every step and removes the history. What mbup did not"
                    + " put there stays; the metabase itself is never deleted. Refused unless --clean-disabled=false.",
            "For example: mbup clean --clean-disabled=false web1.json"
        })
final class CleanVerb implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SNAPSHOT", description = "A snapshot: a path or a VFS URI.")
    private String location;

    @Option(
            names = "--clean-disabled",
            paramLabel = "true|false",
            arity = "1",
            defaultValue = "true",
            description = "Must be false for clean to do anything (default: ${DEFAULT-VALUE}).")
    private boolean disabled;

    @Option(
            names = "--history-only",
            description =
                    "Only remove the history; the metabase stays as it is, and nothing can be taken back any more.")
    private boolean historyOnly;

    @Mixin
    private SnapshotOptions snapshot;

    @Mixin
    private WriteOptions write;

    @Mixin
    private ReportOptions report;

    @Override
    public Integer call() {
        if (disabled) {
            throw Problem.usage("clean is disabled")
                    .at(Location.of(location))
                    .expected("--clean-disabled=false")
                    .hint("mbup info shows what would be taken back; mbup undo takes back the last run alone")
                    .asException();
        }
        Reversal clean = Upkeep.clean(snapshot.read(location), historyOnly, write.target("clean"));
        spec.commandLine()
                .getOut()
                .print(
                        report.json()
                                ? UpkeepReport.cleanJson(clean, historyOnly)
                                : UpkeepReport.cleanText(clean, historyOnly));
        return ExitCode.OK;
    }
}
