package org.mbup.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.mbup.live.Asker;
import org.mbup.live.LiveUrl;
import org.mbup.live.Seen;
import org.mbup.metabase.IisVersion;
import org.mbup.plan.Probe;
import org.mbup.report.LiveReport;
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
                + " run. Opens no connection. With --live it asks running servers instead. Never writes.",
        footer = {
            "",
            "Examples:",
            "  mbup probe web1.json",
            "  mbup probe web1.json http://webserver1/ http://www.exair.com/sales/report.asp",
            "  mbup probe web1.json --as 5.0 --format json",
            "  mbup probe --live http://localhost:8080/ http://localhost:8080/sales/",
            "  mbup probe --live --connect localhost http://www.exair.com:8080/"
        })
final class ProbeVerb implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "SNAPSHOT",
            description = "A snapshot: a path or a VFS URI. With --live, a URL.")
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

    @Option(
            names = "--live",
            description =
                    "Ask the running server at each URL, without a snapshot. Nothing is followed, no credential is"
                            + " sent.")
    private boolean live;

    @Option(
            names = "--allow-remote",
            description = "With --live: look names up, and ask other computers too, not only this one.")
    private boolean remote;

    @Option(
            names = "--connect",
            paramLabel = "NAME",
            description = "With --live: connect to this computer, whatever name the URLs have.")
    private String connect;

    @Mixin
    private ReportOptions report;

    @Override
    public Integer call() {
        CommandLine line = spec.commandLine();
        if (as != null && !as.equals(IisVersion.V4_0) && !as.equals(IisVersion.V5_0)) {
            throw new CommandLine.ParameterException(line, "--as takes 4.0 or 5.0, not " + as);
        }
        if (live) {
            return ask(line);
        }
        if (remote || connect != null) {
            throw new CommandLine.ParameterException(line, "--allow-remote and --connect go with --live");
        }
        Probe probe = Probe.of(snapshot.read(location), Optional.ofNullable(as), urls);
        line.getOut().print(report.json() ? ProbeReport.json(probe) : ProbeReport.text(probe));
        return ExitCode.OK;
    }

    private int ask(CommandLine line) {
        if (as != null) {
            throw new CommandLine.ParameterException(
                    line, "--as is for a snapshot; a running server has its own rules");
        }
        List<LiveUrl> asked = Stream.concat(Stream.of(location), urls.stream())
                .map(LiveUrl::parse)
                .toList();
        Asker asker = new Asker(Optional.ofNullable(connect), remote, PATIENCE);
        List<Seen> seen = asked.stream().map(url -> Seen.at(url, asker)).toList();
        line.getOut().print(report.json() ? LiveReport.json(seen) : LiveReport.text(seen));
        return ExitCode.OK;
    }
}
