package org.mbup.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.mbup.adsutil.AdsutilResult;
import org.mbup.format.ReadOptions;
import org.mbup.plan.Administration;
import org.mbup.plan.ScriptRun;
import org.mbup.plan.WriteTarget;
import org.mbup.problem.Problem;
import org.mbup.report.ScriptReport;
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
                + " create, delete; or a whole batch file of such lines.",
        footer = {
            "",
            "Examples:",
            "  mbup adsutil web1.json get w3svc/NTAuthenticationProviders",
            "  mbup adsutil web1.json set w3svc/AspBufferingOn TRUE",
            "  mbup adsutil web1.json --script upgrade.cmd"
        })
final class AdsutilVerb implements Callable<Integer> {

    private static final String NAME = "adsutil";

    @Spec
    private CommandSpec spec;

    @Mixin
    private SnapshotOptions snapshot;

    @Mixin
    private WriteOptions write;

    @Option(
            names = "--script",
            paramLabel = "FILE",
            description = "Run the adsutil lines of this batch file instead of one COMMAND, all or none.")
    private String script;

    @Parameters(index = "0", paramLabel = "SNAPSHOT", description = "A snapshot: a path or a VFS URI.")
    private String location;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "COMMAND...",
            hideParamSyntax = true,
            description =
                    "For example: get w3svc/NTAuthenticationProviders. Options go before SNAPSHOT; what follows it"
                            + " belongs to the script.")
    private List<String> words = new ArrayList<>();

    @Override
    public Integer call() {
        if (script == null && words.size() == 2 && words.get(0).equals("--script")) {
            script = words.get(1);
        } else if (script != null && !words.isEmpty()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--script and a COMMAND do not go together: " + String.join(" ", words));
        } else if (script == null && words.isEmpty()) {
            throw new CommandLine.ParameterException(spec.commandLine(), "Missing required parameter: 'COMMAND...'");
        }
        return script == null ? command() : script();
    }

    private int script() {
        ScriptRun run = ScriptRun.of(snapshot.read(location), snapshot.read(script), write.target(NAME));
        PrintWriter out = spec.commandLine().getOut();
        run.printed().forEach(out::println);
        run.notes().forEach(note -> spec.commandLine().getErr().println("mbup: " + note));
        out.print(ScriptReport.text(run));
        return ExitCode.OK;
    }

    private int command() {
        CommandLine line = spec.commandLine();
        return run(snapshot.read(location), words, write.target(NAME), line.getOut(), line.getErr());
    }

    /**
     * Whether a call gives no option and needs no file of arguments: then its words can be taken as they stand. Scripts
     * call so again and again, and telling picocli of one verb costs more than the whole call.
     */
    static boolean plain(String... args) {
        return args.length > 2
                && args[0].equals(NAME)
                && !args[1].startsWith("-")
                && !args[2].startsWith("-")
                && Arrays.stream(args).noneMatch(word -> word.startsWith("@"));
    }

    /** Runs a {@link #plain} call. */
    static int runPlain(PrintWriter out, PrintWriter err, String... args) {
        try {
            List<String> words = List.of(args).subList(2, args.length);
            return run(ReadOptions.of(args[1]), words, new WriteOptions().target(NAME), out, err);
        } catch (RuntimeException e) {
            return ErrorReport.print(e, out, err, false);
        }
    }

    private static int run(ReadOptions read, List<String> words, WriteTarget target, PrintWriter out, PrintWriter err) {
        AdsutilResult result = Administration.run(read, words, target);
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
