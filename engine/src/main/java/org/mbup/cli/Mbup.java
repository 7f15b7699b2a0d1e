package org.mbup.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.mbup.metabase.IisVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code mbup} command. */
@Command(
        name = "mbup",
        description = "Rehearses, explains and applies the upgrade of an IIS metabase from IIS 4.0 to IIS 5.0.",
        synopsisSubcommandLabel = "VERB",
        mixinStandardHelpOptions = true,
        versionProvider = MbupVersion.class)
public final class Mbup {

    private Mbup() {}

    /** Runs one verb and ends the process with its exit code. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), false);
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        int code = run(out, err, args);
        out.flush();
        System.exit(code);
    }

    /**
     * Runs one verb.
     *
     * @return the exit code
     */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        int code = AdsutilVerb.plain(args) ? AdsutilVerb.runPlain(out, err, args) : parse(out, err, args);
        out.flush();
        err.flush();
        return code;
    }

    private static int parse(PrintWriter out, PrintWriter err, String... args) {
        ErrorReport errors = new ErrorReport();
        return Verbs.addTo(line(), args)
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(errors)
                .setParameterExceptionHandler(errors)
                .registerConverter(IisVersion.class, Mbup::version)
                .setUsageHelpWidth(100)
                .execute(args);
    }

    /** The command as yet without verbs. */
    static CommandLine line() {
        return new CommandLine(new Mbup());
    }

    private static IisVersion version(String text) {
        return IisVersion.parse(text)
                .orElseThrow(() ->
                        new CommandLine.TypeConversionException("\"" + text + "\" is not an IIS version such as 4.0"));
    }
}
