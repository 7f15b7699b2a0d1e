package org.mbup.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mbup.plan.CleanInstall;
import org.mbup.plan.Plan;
import org.mbup.plan.PreviewTotals;
import org.mbup.plan.Upgrade;
import org.mbup.plan.UpgradePatch;
import org.mbup.plan.UpgradeScript;
import org.mbup.report.HtmlReport;
import org.mbup.report.PlanJson;
import org.mbup.report.PlanMarkdown;
import org.mbup.report.PlanText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        description = "Shows what the upgrade would do to a snapshot, step by step. Never changes it.",
        footer = {
            "",
            "Examples:",
            "  mbup preview web1.json --with negotiate",
            "  mbup preview web1.json --clean clean.json --all",
            "  mbup preview web1.json --format html -o web1.html",
            "  mbup preview web1.json --format markdown -o change-request.md",
            "  mbup preview web1.json --format adsutil -o upgrade.cmd",
            "  mbup preview web1.json --format adsutil --undo -o undo.cmd",
            "  mbup preview web1.json --format patch | patch -p0"
        })
final class PreviewVerb implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SNAPSHOT",
            arity = "1..*",
            description = "A snapshot: a path or a VFS URI. Of several, or of a folder of them, each is told in one row"
                    + " of a table; with json in one line.")
    private List<String> locations;

    @Mixin
    private SnapshotOptions snapshot;

    @Mixin
    private SelectionOptions selection;

    @Option(
            names = "--clean",
            paramLabel = "FILE",
            description = "Compare the outcome with this snapshot of a clean IIS 5.0 instead of what the sources say.")
    private String clean;

    @Option(names = "--all", description = "Also list what stays as it is and of which nothing is to be said.")
    private boolean all;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = {
                "What to print: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). With json, standard output is JSON"
                        + " only, errors included. html is one file for a browser, markdown a summary for a change"
                        + " request, adsutil the batch file that does the same on the real server,"
                        + " patch a unified diff of SNAPSHOT."
            })
    private PreviewFormat format;

    @Option(names = "--undo", description = "With --format adsutil: the batch file that takes the other one back.")
    private boolean undo;

    @Mixin
    private ReportFileOptions file;

    @Option(names = "--detailed-exitcode", description = "Exit with 3 when a migration would change something.")
    private boolean detailed;

    @Override
    public Integer call() {
        if (undo && format != PreviewFormat.adsutil) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--undo goes with --format adsutil");
        }
        if (ManyPreviews.are(locations)) {
            return many();
        }
        boolean pending = switch (format) {
            case adsutil -> script();
            case patch -> patch();
            default -> report();
        };
        return detailed && pending ? ExitCode.PENDING : ExitCode.OK;
    }

    private boolean script() {
        UpgradeScript script = UpgradeScript.of(snapshot.read(locations.get(0)), selection.request(), undo);
        CommandLine line = spec.commandLine();
        file.put(script.text(), line.getOut(), line.getErr());
        return script.pending();
    }

    private boolean patch() {
        UpgradePatch patch = UpgradePatch.of(snapshot.read(locations.get(0)), selection.request());
        CommandLine line = spec.commandLine();
        file.put(patch.bytes(), line.getOut(), line.getErr());
        return patch.pending();
    }

    private boolean report() {
        CleanInstall against = clean == null ? CleanInstall.ofSources() : CleanInstall.read(snapshot.read(clean));
        Plan plan = Upgrade.preview(snapshot.read(locations.get(0)), selection.request(), against, all);
        CommandLine line = spec.commandLine();
        file.put(report(plan), line.getOut(), line.getErr());
        return plan.pending();
    }

    private String report(Plan plan) {
        return switch (format) {
            case json -> PlanJson.render(plan);
            case html -> HtmlReport.render(plan);
            case markdown -> PlanMarkdown.render(plan);
            default -> text(PlanText.render(plan, all));
        };
    }

    private String text(String report) {
        return file.toFile() ? report : Mbup.layout(spec).apply(report);
    }

    private int many() {
        CommandLine line = spec.commandLine();
        if (clean != null || all || file.toFile() || format.ordinal() > PreviewFormat.json.ordinal()) {
            throw new CommandLine.ParameterException(
                    line,
                    "--clean, --all, -o and formats other than text and json are for one snapshot; of several there is one row each");
        }
        boolean json = format == PreviewFormat.json;
        Optional<PrintWriter> terminal = json || !Terminal.watched() ? Optional.empty() : Optional.of(line.getErr());
        PreviewTotals totals = new ManyPreviews(snapshot::read, selection.request(), json)
                .run(locations, line.getOut(), line.getErr(), terminal);
        return totals.failure()
                .map(ExitCode::of)
                .orElse(detailed && totals.pending() > 0 ? ExitCode.PENDING : ExitCode.OK);
    }
}
