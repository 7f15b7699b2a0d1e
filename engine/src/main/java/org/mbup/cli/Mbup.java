package org.mbup.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.mbup.metabase.IisVersion;
import org.mbup.report.Layout;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** The {@code mbup} command. */
@Command(
        name = "mbup",
        description = "Rehearses, explains and applies the upgrade of an IIS metabase from IIS 4.0 to IIS 5.0.",
        synopsisSubcommandLabel = "VERB",
        mixinStandardHelpOptions = true,
        versionProvider = MbupVersion.class,
        subcommands = {
            PreviewVerb.class,
            MigrateVerb.class,
            ExplainVerb.class,
            LintVerb.class,
            ProbeVerb.class,
            InfoVerb.class,
            RemediesVerb.class,
            UndoVerb.class,
            ValidateVerb.class,
            RepairVerb.class,
            BaselineVerb.class,
            CleanVerb.class,
            NewVerb.class,
            DiffVerb.class,
            GenerateVerb.class,
            ConvertVerb.class,
            SampleVerb.class,
            AdsutilVerb.class
        })
public final class Mbup {

    private final Layout layout;

    private Mbup(Layout layout) {
        this.layout = layout;
    }

    /** How the text reports of the call that {@code spec} is part of are laid out. */
    static Layout layout(CommandSpec spec) {
        return ((Mbup) spec.root().userObject()).layout;
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
        ErrorReport errors = new ErrorReport();
        CommandLine line = new CommandLine(new Mbup(layout))
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(errors)
                .setParameterExceptionHandler(errors)
                .registerConverter(IisVersion.class, Mbup::version)
                .setUsageHelpWidth(100);
        line.getSubcommands().get("adsutil").setStopAtPositional(true);
        int code = line.execute(args);
        out.flush();
        err.flush();
        return code;
    }

    private static IisVersion version(String text) {
        return IisVersion.parse(text)
                .orElseThrow(() ->
                        new CommandLine.TypeConversionException("\"" + text + "\" is not an IIS version such as 4.0"));
    }
}
