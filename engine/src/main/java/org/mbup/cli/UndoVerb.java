package org.mbup.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.mbup.liquibase.UndoRequest;
import org.mbup.plan.Reversal;
import org.mbup.plan.Upgrade;
import org.mbup.report.ReversalReport;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "undo",
        mixinStandardHelpOptions = true,
        description = {
            "Takes back the last run, or so many steps, or all after a version, restoring the old values.",
            "For example: mbup undo --to 5.0.040 web1.json"
        })
final class UndoVerb implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SNAPSHOT", description = "A snapshot: a path or a VFS URI.")
    private String location;

    @ArgGroup
    private HowFar howFar = new HowFar();

    private static final class HowFar {
        @Option(names = "--count", paramLabel = "N", description = "Take back the last N steps.")
        private Integer count;

        @Option(names = "--to", paramLabel = "VERSION", description = "Take back every step after that version.")
        private String version;

        @Option(
                names = "--target",
                paramLabel = "VERSION",
                description = "Take back every step from that version on, itself included, as Flyway does.")
        private String target;

        @Option(
                names = "--cherry-pick",
                paramLabel = "STEP",
                split = ",",
                description = "Take back these steps, by version or name, the last named first.")
        private List<String> cherryPick;
    }

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
        Reversal reversal = Upgrade.undo(
                snapshot.read(location),
                range().at(migrations.locations().toArray(String[]::new)),
                write.target("undo"));
        spec.commandLine()
                .getOut()
                .print(report.json() ? ReversalReport.json(reversal) : ReversalReport.text(reversal));
        return ExitCode.OK;
    }

    private UndoRequest range() {
        if (howFar.count != null) {
            if (howFar.count < 1) {
                throw new ParameterException(spec.commandLine(), "--count takes 1 or more, not " + howFar.count);
            }
            return UndoRequest.LAST_RUN.count(howFar.count);
        }
        if (howFar.target != null) {
            return UndoRequest.LAST_RUN.from(howFar.target);
        }
        if (howFar.cherryPick != null) {
            return UndoRequest.LAST_RUN.picking(howFar.cherryPick.toArray(String[]::new));
        }
        return howFar.version == null ? UndoRequest.LAST_RUN : UndoRequest.LAST_RUN.to(howFar.version);
    }
}
