package org.mbup.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mbup.plan.Conversion;
import org.mbup.report.ConversionReport;
import org.mbup.store.CommitOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description =
                "Writes a snapshot in another format: json or xml. Several text exports, one per service, become one.")
final class ConvertVerb implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "IN... OUT",
            arity = "2..*",
            hideParamSyntax = true,
            description = "What to read, then where to write.")
    private List<String> locations;

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            description = "Format of OUT: json or xml (default: by its file name).")
    private String format;

    @Option(names = "--force", description = "Replace OUT when it is there already.")
    private boolean force;

    @Mixin
    private SnapshotOptions snapshot;

    @Override
    public Integer call() {
        if (locations.size() < 2) {
            throw new ParameterException(spec.commandLine(), "convert needs IN and OUT");
        }
        List<String> inputs = locations.subList(0, locations.size() - 1);
        String output = locations.get(locations.size() - 1);
        CommitOptions options = force ? CommitOptions.DEFAULT.overwriting() : CommitOptions.DEFAULT;
        Conversion done = Conversion.run(
                inputs.stream().map(snapshot::read).toList(), output, Optional.ofNullable(format), options);
        spec.commandLine().getOut().print(ConversionReport.text(done));
        return ExitCode.OK;
    }
}
