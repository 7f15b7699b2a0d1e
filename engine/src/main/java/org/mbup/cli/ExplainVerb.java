package org.mbup.cli;

import java.util.concurrent.Callable;
import org.mbup.plan.CleanInstall;
import org.mbup.plan.Explain;
import org.mbup.report.ExplainReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description =
                "Tells the whole story of one value: who sets it, which value wins, what it is by default, what the"
                        + " upgrade does to it, what a clean IIS 5.0 has. Never writes.",
        footer = {
            "",
            "Examples:",
            "  mbup explain web1.json w3svc/1/ROOT/NTAuthenticationProviders",
            "  mbup explain web1.json /LM/W3SVC/AspBufferingOn --with asp-buffering",
            "  mbup explain web1.json w3svc/1/ROOT       every value in force at that key"
        })
final class ExplainVerb implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SNAPSHOT", description = "A snapshot: a path or a VFS URI.")
    private String location;

    @Parameters(
            index = "1",
            paramLabel = "PATH[/PROPERTY]",
            description = "A key, or a property of one by name or number; /LM may be left out.")
    private String subject;

    @Mixin
    private SnapshotOptions snapshot;

    @Mixin
    private SelectionOptions selection;

    @Option(
            names = "--clean",
            paramLabel = "FILE",
            description = "Compare with this snapshot of a clean IIS 5.0 instead of what the sources say.")
    private String clean;

    @Mixin
    private ReportOptions report;

    @Override
    public Integer call() {
        CleanInstall against = clean == null ? CleanInstall.ofSources() : CleanInstall.read(snapshot.read(clean));
        Explain.Answer answer = Explain.of(snapshot.read(location), selection.request(), against, subject);
        spec.commandLine()
                .getOut()
                .print(
                        report.json()
                                ? ExplainReport.json(answer)
                                : Mbup.layout(spec).apply(ExplainReport.text(answer)));
        return ExitCode.OK;
    }
}
