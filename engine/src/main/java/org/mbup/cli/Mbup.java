package org.mbup.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.mbup.config.Surroundings;
import org.mbup.metabase.IisVersion;
import org.mbup.problem.ProblemException;
import org.mbup.report.Layout;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The {@code mbup} command. */
@Command(
        name = "mbup",
        description = "Rehearses, explains and applies the upgrade of an IIS metabase from IIS 4.0 to IIS 5.0.",
        synopsisSubcommandLabel = "VERB",
        mixinStandardHelpOptions = true,
        versionProvider = MbupVersion.class)
public final class Mbup {

    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Read settings from this file, and not from mbup.properties here or in the home folder.")
    private String config;

    private final Configuration configuration;

    private final Layout layout;

    private Mbup(Configuration configuration, Layout layout) {
        this.configuration = configuration;
        this.layout = layout;
    }

    /** How the text reports of the call that {@code spec} is part of are laid out. */
    static Layout layout(CommandSpec spec) {
        return ((Mbup) spec.root().userObject()).layout;
    }

    /** What is set outside the command line. */
    Configuration configuration() {
        return configuration;
    }

    /** Runs one verb and ends the process with its exit code. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), false);
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        int code = run(Terminal.layout(), out, err, args);
        out.flush();
        System.exit(code);
    }

    /**
     * Runs one verb.
     *
     * @return the exit code
     */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return run(Layout.PLAIN, out, err, args);
    }

    /** Runs one verb with its text reports laid out. */
    static int run(Layout layout, PrintWriter out, PrintWriter err, String... args) {
        return run(Surroundings.here(), layout, out, err, args);
    }

    static int run(Surroundings surroundings, PrintWriter out, PrintWriter err, String... args) {
        return run(surroundings, Layout.PLAIN, out, err, args);
    }

    private static int run(Surroundings surroundings, Layout layout, PrintWriter out, PrintWriter err, String... args) {
        int code = AdsutilVerb.plain(args) && surroundings.silent()
                ? AdsutilVerb.runPlain(out, err, args)
                : parse(new Configuration(surroundings), layout, out, err, args);
        out.flush();
        err.flush();
        return code;
    }

    private static int parse(
            Configuration configuration, Layout layout, PrintWriter out, PrintWriter err, String... args) {
        ErrorReport errors = new ErrorReport(configuration);
        CommandLine line = Verbs.addTo(line(configuration, layout), args)
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(errors)
                .setParameterExceptionHandler(errors)
                .registerConverter(IisVersion.class, Mbup::version)
                .setUsageHelpWidth(100);
        try {
            return line.execute(configuration.complete(line, args));
        } catch (ProblemException e) {
            return ErrorReport.print(e, out, err, ErrorReport.wantsJson(args));
        }
    }

    /** The command as yet without verbs. */
    static CommandLine line(Configuration configuration) {
        return line(configuration, Layout.PLAIN);
    }

    private static CommandLine line(Configuration configuration, Layout layout) {
        return new CommandLine(new Mbup(configuration, layout));
    }

    private static IisVersion version(String text) {
        return IisVersion.parse(text)
                .orElseThrow(() ->
                        new CommandLine.TypeConversionException("\"" + text + "\" is not an IIS version such as 4.0"));
    }
}
