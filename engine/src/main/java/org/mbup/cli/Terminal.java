package org.mbup.cli;

import java.io.Console;
import java.util.Map;
import org.mbup.report.Layout;
import picocli.CommandLine.Model.CommandSpec;

/** Whether somebody looks on, and how wide their window is. */
public final class Terminal {

    private Terminal() {}

    /** The layout for standard output of this process. */
    static Layout layout() {
        return layout(watched(), System.getenv());
    }

    /**
     * The layout for an environment: colour on a terminal only, and never with NO_COLOR or on a dumb terminal. COLUMNS
     * goes before the width the terminal reports.
     */
    static Layout layout(boolean watched, Map<String, String> environment) {
        if (!watched) {
            return Layout.PLAIN;
        }
        boolean colour = environment.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(environment.get("TERM"));
        return new Layout(colour, width(environment.getOrDefault("COLUMNS", "")));
    }

    private static int width(String columns) {
        return columns.matches("[1-9][0-9]{1,4}")
                ? Integer.parseInt(columns)
                : CommandSpec.create().usageMessage().autoWidth(true).width();
    }

    /** Whether somebody looks at what is printed. Since Java 22 there is a console even for a file; it has to be asked. */
    public static boolean watched() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
