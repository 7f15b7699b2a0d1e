package org.mbup.adsutil;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mbup.compare.Comparison;
import org.mbup.compare.Difference;
import org.mbup.metabase.Edit;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.WorkingCopy;

/**
 * A batch file for the real server while it is written. Every line is run on a copy of the metabase as it is added, so
 * that a line the script would refuse never gets in, and what the file leaves undone is known.
 */
public final class AdsutilScript {

    private static final String END = "\r\n";

    private final WorkingCopy server;
    private final List<String> lines = new ArrayList<>();
    private int commands;

    /** An empty file, for a server with that metabase. */
    public AdsutilScript(Metabase server) {
        this.server = new WorkingCopy(server);
    }

    /** Adds a remark. */
    public AdsutilScript remark(String text) {
        lines.add(text.isEmpty() ? "REM" : Remark.line(text));
        return this;
    }

    /** Adds a line as it is, for example {@code @echo off}; it must do nothing to the metabase. */
    public AdsutilScript plain(String line) {
        lines.add(line);
        return this;
    }

    /** Adds the lines for edits in order; what they cannot do is said in remarks. */
    public AdsutilScript edits(List<Edit> edits) {
        for (String line : AdsutilWriter.write(edits)) {
            Optional<AdsutilCommand> command = AdsutilParser.parse(line);
            if (command.isEmpty()) {
                lines.add(line);
                continue;
            }
            AdsutilResult result = Adsutil.run(server, command.get(), IisVersion.V5_0);
            if (result.ok()) {
                server.apply(result.edits());
                lines.add(line);
                commands++;
            } else {
                lines.add(Remark.line("only where that was done by hand: " + plainPercent(line)));
            }
        }
        return this;
    }

    /** A remark doubles percent signs itself. */
    private static String plainPercent(String line) {
        return line.replace("%%", "%");
    }

    /** What is still to do by hand after the lines so far, if the metabase is to become that one. */
    public List<Difference> leftOf(Metabase target) {
        return Comparison.of(server, target).differences();
    }

    /** Adds a list of what is still to do by hand, where there is something. */
    public AdsutilScript remainder(Metabase target) {
        List<Difference> left = leftOf(target);
        if (!left.isEmpty()) {
            remark("");
            remark("To do by hand, since adsutil.vbs cannot:");
            for (Difference difference : left) {
                String what = difference
                        .property()
                        .map(property -> property.name() + " (" + property.id() + ")")
                        .orElse("the key itself");
                remark("  " + difference.kind().label() + ": " + difference.path() + " " + what);
            }
        }
        return this;
    }

    /** The metabase as the lines so far leave it. */
    public Metabase outcome() {
        return server;
    }

    /** How many lines are calls of the script. */
    public int commands() {
        return commands;
    }

    /** The lines so far. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** The file, each line ended as cmd wants it. */
    public String text() {
        return String.join(END, lines) + END;
    }
}
