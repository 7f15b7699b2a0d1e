package org.mbup.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.mbup.adsutil.AdsutilResult;
import org.mbup.plan.Administration;
import org.mbup.problem.Problem;
import org.mbup.store.CommitOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "adsutil",
        mixinStandardHelpOptions = true,
        description = "The administration script on a snapshot, with the script's own output: get, set, enum, enum_all,"
                + " create, delete.")
final class AdsutilVerb implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SnapshotOptions snapshot;

    @Option(names = "--no-backup", description = "Do not keep a copy of the old snapshot beside the new one.")
    private boolean noBackup;

    @Parameters(index = "0", paramLabel = "SNAPSHOT", description = "A snapshot: a path or a VFS URI.")
    private String location;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "COMMAND...",
            hideParamSyntax = true,
            description =
                    "For example: get w3svc/NTAuthenticationProviders. Options go before SNAPSHOT; what follows it"
                            + " belongs to the script.")
    private List<String> words;

    @Override
    public Integer call() {
        CommitOptions options = noBackup ? CommitOptions.DEFAULT.withoutBackup() : CommitOptions.DEFAULT;
        AdsutilResult result = Administration.run(snapshot.read(location), words, options);
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        result.lines().forEach(out::println);
        result.notes().forEach(note -> err.println("mbup: " + note));
        result.problem().ifPresent(problem -> explain(problem, result.lines().isEmpty(), err));
        return result.ok() ? ExitCode.OK : ExitCode.FAILURE;
    }

    /** The script's own words come first; what it does not say itself is added on standard error. */
    private static void explain(Problem problem, boolean silent, PrintWriter err) {
        if (silent) {
            err.println("mbup: " + problem);
        } else if (problem.hint() != null) {
            err.println("mbup: " + problem.hint());
        }
    }
}
