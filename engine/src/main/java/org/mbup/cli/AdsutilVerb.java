package org.mbup.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mbup.adsutil.AdsutilResult;
import org.mbup.plan.Administration;
import org.mbup.plan.ScriptRun;
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
        ScriptRun run = ScriptRun.of(snapshot.read(location), snapshot.read(script), write.target("adsutil"));
        PrintWriter out = spec.commandLine().getOut();
        run.printed().forEach(out::println);
        run.notes().forEach(note -> spec.commandLine().getErr().println("mbup: " + note));
        out.print(ScriptReport.text(run));
        return ExitCode.OK;
    }

    private int command() {
        AdsutilResult result = Administration.run(snapshot.read(location), words, write.target("adsutil"));
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
