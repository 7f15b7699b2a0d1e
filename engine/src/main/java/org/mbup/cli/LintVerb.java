package org.mbup.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.mbup.advice.Severity;
import org.mbup.metabase.IisVersion;
import org.mbup.plan.Lint;
import org.mbup.report.LintReport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = "Looks a snapshot over for what is known to go wrong, as it stands. Never writes.")
final class LintVerb implements Callable<Integer> {

    /** From which severity on the exit code says so. */
    enum FailOn {
        warning(Severity.WARNING),
        error(Severity.ERROR);

        private final Severity threshold;

        FailOn(Severity threshold) {
            this.threshold = threshold;
        }
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SNAPSHOT", description = "A snapshot: a path or a VFS URI.")
    private String location;

    @Mixin
    private SnapshotOptions snapshot;

    @Option(
            names = "--as",
            paramLabel = "VERSION",
            description = "Use the rules of IIS 4.0 or 5.0 (default: those of the version the snapshot is of).")
    private IisVersion as;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "Exit with 4 when something is as grave as this, or graver: ${COMPLETION-CANDIDATES}.")
    private FailOn failOn;

    @Mixin
    private ReportOptions report;

    @Override
    public Integer call() {
        CommandLine line = spec.commandLine();
        if (as != null && !as.equals(IisVersion.V4_0) && !as.equals(IisVersion.V5_0)) {
            throw new CommandLine.ParameterException(line, "--as takes 4.0 or 5.0, not " + as);
        }
        Lint lint = Lint.of(snapshot.read(location), Optional.ofNullable(as));
        line.getOut()
                .print(report.json() ? LintReport.json(lint) : Mbup.layout(spec).apply(LintReport.text(lint)));
        return failOn != null && lint.reaches(failOn.threshold) ? ExitCode.VERIFICATION : ExitCode.OK;
    }
}
