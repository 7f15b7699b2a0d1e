package org.mbup.cli;

import java.io.PrintWriter;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;
import org.mbup.report.ProblemJson;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Prints what went wrong. A user's mistake never shows a stack trace; a fault of ours shows one when MBUP_DEBUG is set.
 */
final class ErrorReport implements CommandLine.IExecutionExceptionHandler, CommandLine.IParameterExceptionHandler {

    private final Configuration configuration;

    ErrorReport(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        return print(failure, line.getOut(), line.getErr(), wantsJson(parsed));
    }

    /**
     * Prints a failure.
     *
     * @return the exit code
     */
    static int print(Exception failure, PrintWriter out, PrintWriter err, boolean json) {
        if (failure instanceof ProblemException known) {
            return print(known.problem(), out, err, json);
        }
        Problem problem = Problem.of(Problem.Kind.SOFTWARE, "internal error: " + failure)
                .hint("please report it; set MBUP_DEBUG=1 to see where it happened");
        int code = print(problem, out, err, json);
        if (System.getenv("MBUP_DEBUG") != null) {
            failure.printStackTrace(err);
        }
        return code;
    }

    @Override
    public int handleParseException(CommandLine.ParameterException failure, String[] args) {
        CommandLine line = failure.getCommandLine();
        line.getErr().println("mbup: " + failure.getMessage());
        if (failure.getArgSpec() instanceof OptionSpec option) {
            configuration.origin(option).ifPresent(where -> line.getErr().println("  set in: " + where));
        }
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(failure, line.getErr())) {
            line.getErr().println("Try: " + line.getCommandSpec().qualifiedName() + " --help");
        }
        return ExitCode.USAGE;
    }

    private static int print(Problem problem, PrintWriter out, PrintWriter err, boolean json) {
        if (json) {
            out.print(ProblemJson.render(problem));
            out.flush();
        } else {
            err.println("mbup: " + problem);
        }
        return ExitCode.of(problem.kind());
    }

    /** The same of a command line that was not read yet. */
    static boolean wantsJson(String... args) {
        return String.join(" ", args).matches(".*--format[ =]json.*");
    }

    private static boolean wantsJson(CommandLine.ParseResult parsed) {
        CommandLine.ParseResult verb = parsed;
        while (verb.hasSubcommand()) {
            verb = verb.subcommand();
        }
        return OutputFormat.json.name().equals(String.valueOf(verb.<Object>matchedOptionValue("--format", "")));
    }
}
