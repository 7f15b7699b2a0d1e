package org.mbup.cli;

import java.util.Optional;
import org.mbup.plan.WriteTarget;
import org.mbup.store.CommitOptions;
import picocli.CommandLine.Option;

/** Where and how a changed snapshot is written. */
final class WriteOptions {

    @Option(
            names = "--output",
            paramLabel = "OTHER",
            description = "Write the result there and leave SNAPSHOT as it is; the format follows the file name.")
    private String output;

    @Option(names = "--no-backup", description = "Do not keep a copy of the old snapshot beside the new one.")
    private boolean noBackup;

    @Option(names = "--force", description = "Replace OTHER when it is there already.")
    private boolean force;

    WriteTarget target(String verb) {
        CommitOptions options = noBackup ? CommitOptions.DEFAULT.withoutBackup() : CommitOptions.DEFAULT;
        return new WriteTarget("mbup " + verb, Optional.ofNullable(output), force ? options.overwriting() : options);
    }
}
