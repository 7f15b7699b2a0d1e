package org.mbup.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mbup.liquibase.IgnorePattern;
import org.mbup.plan.Agreement;
import org.mbup.plan.Upkeep;
import org.mbup.report.AgreementReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = {
            "Holds the history of a snapshot against the migrations: is what ran what the files say, and has everything"
                    + " run? Never writes. Exits with 5 when a migration was changed after it ran, with 4 when something"
                    + " else does not agree.",
            "For example: mbup validate --ignore-migration-patterns \"*:pending\" web1.json"
        })
final class ValidateVerb implements Callable<Integer> {

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

    @Option(
            names = "--ignore-migration-patterns",
            paramLabel = "TYPE:STATE",
            split = ",",
            description =
                    "Pass these over: versioned, repeatable, baseline or *, then pending, missing, ignored, future,"
                            + " outdated or * (default: *:future).")
    private List<String> patterns = new ArrayList<>(List.of("*:future"));

    @Mixin
    private ReportOptions report;

    @Override
    public Integer call() {
        Agreement agreement = Upkeep.validate(
                snapshot.read(location),
                migrations.locations(),
                order.order(),
                patterns.stream().map(IgnorePattern::parse).toList());
        spec.commandLine()
                .getOut()
                .print(report.json() ? AgreementReport.json(agreement) : AgreementReport.text(agreement));
        if (agreement.valid()) {
            return ExitCode.OK;
        }
        return agreement.changed() ? ExitCode.DRIFT : ExitCode.VERIFICATION;
    }
}
