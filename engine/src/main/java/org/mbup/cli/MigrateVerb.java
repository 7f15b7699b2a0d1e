package org.mbup.cli;

import java.util.concurrent.Callable;
import org.mbup.plan.Migration;
import org.mbup.plan.Upgrade;
import org.mbup.report.MigrationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        description = "Applies the upgrade to a snapshot: one atomic replacement, with a backup beside it.")
final class MigrateVerb implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SNAPSHOT", description = "A snapshot: a path or a VFS URI.")
    private String location;

    @Mixin
    private SnapshotOptions snapshot;

    @Mixin
    private SelectionOptions selection;

    @Mixin
    private WriteOptions write;

    @Mixin
    private ReportOptions report;

    @Option(
            names = "--detailed-exitcode",
            description = "Exit with 3 when something was changed, 0 when nothing was left to do.")
    private boolean detailed;

    @Override
    public Integer call() {
        Migration migration = Upgrade.migrate(snapshot.read(location), selection.request(), write.target("migrate"));
        spec.commandLine()
                .getOut()
                .print(
                        report.json()
                                ? MigrationReport.json(migration)
                                : Mbup.layout(spec).apply(MigrationReport.text(migration)));
        return detailed && migration.plan().pending() ? ExitCode.PENDING : ExitCode.OK;
    }
}
