package org.mbup.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mbup.metabase.IisVersion;
import org.mbup.plan.Probe;
import org.mbup.report.ProbeReport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "probe",
        mixinStandardHelpOptions = true,
        description = "Shows what a client would be shown: the lines of a 401, which clients get in, whether .asp files"
                + " run. Opens no connection. Never writes.",
        footer = {
            "",
            "Examples:",
            "  mbup probe web1.json",
            "  mbup probe web1.json http://webserver1/ http://www.exair.com/sales/report.asp",
            "  mbup probe web1.json --as 5.0 --format json"
        })
final class ProbeVerb implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SNAPSHOT", description = "A snapshot: a path or a VFS URI.")
    private String location;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "URL",
            description = "What a client asks for, for example http://webserver1/sales/. Without one, every site.")
    private List<String> urls = List.of();

    @Mixin
    private SnapshotOptions snapshot;

    @Option(
            names = "--as",
            paramLabel = "VERSION",
            description = "Use the rules of IIS 4.0 or 5.0 (default: those of the version the snapshot is of).")
    private IisVersion as;

    @Mixin
    private ReportOptions report;

    @Override
    public Integer call() {
        CommandLine line = spec.commandLine();
        if (as != null && !as.equals(IisVersion.V4_0) && !as.equals(IisVersion.V5_0)) {
            throw new CommandLine.ParameterException(line, "--as takes 4.0 or 5.0, not " + as);
        }
        Probe probe = Probe.of(snapshot.read(location), Optional.ofNullable(as), urls);
        line.getOut().print(report.json() ? ProbeReport.json(probe) : ProbeReport.text(probe));
        return ExitCode.OK;
    }
}
