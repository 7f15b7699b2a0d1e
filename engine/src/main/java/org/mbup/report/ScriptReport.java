package org.mbup.report;

import org.mbup.plan.ScriptRun;

/** What a batch file of adsutil calls did to a snapshot. */
public final class ScriptReport {

    private ScriptReport() {}

    /** The last lines after what the script printed itself. */
    public static String text(ScriptRun run) {
        String lines = run.commands() + (run.commands() == 1 ? " line run" : " lines run");
        return run.written()
                .map(written -> lines + "\n" + MigrationReport.written(written))
                .orElse(lines + ", nothing changed\n");
    }
}
