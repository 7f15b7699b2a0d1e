package org.mbup.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.mbup.compare.ThreeWayChange;
import org.mbup.plan.SnapshotDiff;
import org.mbup.report.DiffJson;
import org.mbup.report.DiffText;
import org.mbup.report.ThreeWayText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Compares two snapshots in any formats. Never writes.",
        footer = {
            "",
            "Exit codes: 0 identical, 7 equivalent (other bytes, same keys and data), 3 different. With --three-way: 0"
                    + " nothing changed, 3 changes, 4 conflicts.",
            "",
            "Examples:",
            "  mbup diff before.json MetaBase.xml",
            "  mbup diff web1.json clean.json --effective",
            "  mbup diff ours.json theirs.json --three-way before.json --format json"
        })
final class DiffVerb implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "A", description = "A snapshot: a path or a VFS URI.")
    private String a;

    @Parameters(index = "1", paramLabel = "B", description = "Another snapshot.")
    private String b;

    @Option(
            names = "--effective",
            description =
                    "Compare the values in force at every key, set there or inherited, and not where they are set.")
    private boolean effective;

    @Option(
            names = "--three-way",
            paramLabel = "BASE",
            description = "The snapshot both came from: what each changed, and where they contradict each other.")
    private String base;

    @Mixin
    private SnapshotOptions snapshot;

    @Mixin
    private ReportOptions report;

    @Override
    public Integer call() {
        if (effective && base != null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--effective and --three-way do not go together");
        }
        return base == null ? two() : three();
    }

    private int two() {
        SnapshotDiff diff = SnapshotDiff.of(snapshot.read(a), snapshot.read(b), effective);
        out().print(report.json() ? DiffJson.render(diff) : DiffText.render(diff));
        return switch (diff.sameness()) {
            case IDENTICAL -> ExitCode.OK;
            case EQUIVALENT -> ExitCode.EQUIVALENT;
            case DIFFERENT -> ExitCode.PENDING;
        };
    }

    private int three() {
        SnapshotDiff.Merge merge = SnapshotDiff.merge(snapshot.read(base), snapshot.read(a), snapshot.read(b));
        out().print(report.json() ? DiffJson.render(merge) : ThreeWayText.render(merge));
        if (merge.threeWay().count(ThreeWayChange.Verdict.CONFLICT) > 0) {
            return ExitCode.VERIFICATION;
        }
        return merge.threeWay().changes().isEmpty() ? ExitCode.OK : ExitCode.PENDING;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
