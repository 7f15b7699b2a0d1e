package org.mbup.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.mbup.adsutil.AdsutilResult;
import org.mbup.format.ReadOptions;
import org.mbup.plan.Administration;
import org.mbup.problem.Problem;
import org.mbup.store.CommitOptions;
import picocli.CommandLine;
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
        CommandLine line = spec.commandLine();
        return run(snapshot.read(location), words, options, line.getOut(), line.getErr());
    }

    /**
     * Whether a call gives no option and needs no file of arguments: then its words can be taken as they stand. Scripts
     * call so again and again, and telling picocli of one verb costs more than the whole call.
     */
    static boolean plain(String... args) {
        return args.length > 2
                && args[0].equals("adsutil")
                && !args[1].startsWith("-")
                && Arrays.stream(args).noneMatch(word -> word.startsWith("@"));
    }

    /** Runs a {@link #plain} call. */
    static int runPlain(PrintWriter out, PrintWriter err, String... args) {
        try {
            List<String> words = List.of(args).subList(2, args.length);
            return run(ReadOptions.of(args[1]), words, CommitOptions.DEFAULT, out, err);
        } catch (RuntimeException e) {
            return ErrorReport.print(e, out, err, false);
        }
    }

    private static int run(
            ReadOptions read, List<String> words, CommitOptions options, PrintWriter out, PrintWriter err) {
        AdsutilResult result = Administration.run(read, words, options);
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
