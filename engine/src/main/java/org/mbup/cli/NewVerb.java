package org.mbup.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mbup.plan.NewMigration;
import org.mbup.report.NewMigrationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the next migration file of a folder. It is valid, and does nothing until you put your own values in.",
            "For example: mbup new \"keep alive off\" --folder migrations --type adsutil"
        })
final class NewVerb implements Callable<Integer> {

    /** What a migration is written in. */
    enum Type {
        yaml(NewMigration.Type.YAML),
        adsutil(NewMigration.Type.ADSUTIL),
        xml(NewMigration.Type.XML),
        json(NewMigration.Type.JSON);

        private final NewMigration.Type value;

        Type(NewMigration.Type value) {
            this.value = value;
        }
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "What it does, in a few words.")
    private String words;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "Where to write it (default: the current folder).")
    private Path folder;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            defaultValue = "yaml",
            description = "What to write: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Type type;

    @Option(names = "--repeatable", description = "Without a version; it runs again whenever it has changed.")
    private boolean repeatable;

    @Option(
            names = "--author",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name:-author}",
            description = "Author of the changeset (default: your user name).")
    private String author;

    @Mixin
    private ReportOptions report;

    @Override
    public Integer call() {
        NewMigration written = NewMigration.write(folder, words, type.value, repeatable, author);
        spec.commandLine()
                .getOut()
                .print(report.json() ? NewMigrationReport.json(written) : NewMigrationReport.text(written));
        return ExitCode.OK;
    }
}
