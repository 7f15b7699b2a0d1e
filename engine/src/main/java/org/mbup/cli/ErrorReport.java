package org.mbup.cli;

import java.io.PrintWriter;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;
import org.mbup.report.ProblemJson;
import picocli.CommandLine;

/**
 * Prints what went wrong. A user's mistake never shows a stack trace; a fault of ours shows one when MBUP_DEBUG is set.
 */
final class ErrorReport implements CommandLine.IExecutionExceptionHandler, CommandLine.IParameterExceptionHandler {

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

    private static boolean wantsJson(CommandLine.ParseResult parsed) {
        CommandLine.ParseResult verb = parsed;
        while (verb.hasSubcommand()) {
            verb = verb.subcommand();
        }
        return verb.matchedOptionValue("--format", OutputFormat.text) == OutputFormat.json;
    }
}
