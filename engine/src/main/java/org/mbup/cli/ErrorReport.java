package org.mbup.cli;

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
        if (failure instanceof ProblemException known) {
            return print(known.problem(), line, wantsJson(parsed));
        }
        Problem problem = Problem.of(Problem.Kind.SOFTWARE, "internal error: " + failure)
                .hint("please report it; set MBUP_DEBUG=1 to see where it happened");
        int code = print(problem, line, wantsJson(parsed));
        if (System.getenv("MBUP_DEBUG") != null) {
            failure.printStackTrace(line.getErr());
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

    private static int print(Problem problem, CommandLine line, boolean json) {
        if (json) {
            line.getOut().print(ProblemJson.render(problem));
            line.getOut().flush();
        } else {
            line.getErr().println("mbup: " + problem);
        }
        return ExitCode.of(problem.kind());
    }

    private static boolean wantsJson(CommandLine.ParseResult parsed) {
        CommandLine.ParseResult verb = parsed;
        while (verb.hasSubcommand()) {
            verb = verb.subcommand();
        }
        return OutputFormat.json.name().equals(String.valueOf(verb.<Object>matchedOptionValue("--format", "")));
    }
}
