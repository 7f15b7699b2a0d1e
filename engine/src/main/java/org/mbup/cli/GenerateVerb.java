package org.mbup.cli;

import java.util.concurrent.Callable;
import org.mbup.generate.GeneratedChangelog;
import org.mbup.plan.Generation;
import org.mbup.report.GenerationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = "Writes the changelog that makes snapshot A into snapshot B, one changeset for each concern.",
        footer = {
            "",
            "Secrets are left out, and told. What the script cannot say is refused with --to adsutil.",
            "",
            "Examples:",
            "  mbup generate web1.json web2.json -o V1__like_web2.yaml",
            "  mbup generate web1.json web2.json --to adsutil -o V1__like_web2.adsutil"
        })
final class GenerateVerb implements Callable<Integer> {

    /** How the changelog is written. */
    enum Form {
        yaml(GeneratedChangelog.Form.YAML),
        adsutil(GeneratedChangelog.Form.ADSUTIL);

        private final GeneratedChangelog.Form form;

        Form(GeneratedChangelog.Form form) {
            this.form = form;
        }
    }

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "A", description = "The snapshot to begin with: a path or a VFS URI.")
    private String a;

    @Parameters(index = "1", paramLabel = "B", description = "The snapshot to arrive at.")
    private String b;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "CHANGELOG",
            description = "Where to write the changelog.")
    private String output;

    @Option(
            names = "--to",
            paramLabel = "FORM",
            defaultValue = "yaml",
            description = "How to write it: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Form to;

    @Option(names = "--force", description = "Replace CHANGELOG when it is there already.")
    private boolean force;

    @Mixin
    private SnapshotOptions snapshot;

    @Mixin
    private ReportOptions report;

    @Override
    public Integer call() {
        Generation done = Generation.run(snapshot.read(a), snapshot.read(b), to.form, output, force);
        spec.commandLine().getOut().print(report.json() ? GenerationReport.json(done) : GenerationReport.text(done));
        return ExitCode.OK;
    }
}
