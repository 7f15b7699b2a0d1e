package org.mbup.cli;

import java.util.concurrent.Callable;
import org.mbup.plan.Repairs;
import org.mbup.plan.Upkeep;
import org.mbup.report.UpkeepReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "repair",
        mixinStandardHelpOptions = true,
        description = {
            "Makes the history of a snapshot agree with the migrations: records the checksum a changed migration has now,"
                    + " and notes which ones are gone. The metabase stays as it is, and can still be taken back.",
            "For example: mbup repair web1.json"
        })
final class RepairVerb implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SNAPSHOT", description = "A snapshot: a path or a VFS URI.")
    private String location;

    @Mixin
    private SnapshotOptions snapshot;

    @Mixin
    private LocationOptions migrations;

    @Mixin
    private WriteOptions write;

    @Mixin
    private ReportOptions report;

    @Override
    public Integer call() {
        Repairs repairs = Upkeep.repair(snapshot.read(location), migrations.locations(), write.target("repair"));
        spec.commandLine().getOut().print(report.json() ? UpkeepReport.json(repairs) : UpkeepReport.text(repairs));
        return ExitCode.OK;
    }
}
