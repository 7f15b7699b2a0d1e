package org.mbup.plan;

import java.util.List;
import org.mbup.adsutil.Adsutil;
import org.mbup.adsutil.AdsutilCommand;
import org.mbup.adsutil.AdsutilParser;
import org.mbup.adsutil.AdsutilResult;
import org.mbup.format.ReadOptions;
import org.mbup.format.SnapshotDocument;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.WorkingCopy;
import org.mbup.store.SnapshotStore;
import org.mbup.store.StoredSnapshot;

/** One call of the administration script on a snapshot. */
public final class Administration {

    private Administration() {}

    /**
     * Runs the call; SET, CREATE, DELETE and the verbs for applications replace the snapshot when they change something.
     *
     * @param words the call as typed: verb, path, values
     * @param target where the changed snapshot goes
     */
    public static AdsutilResult run(ReadOptions read, List<String> words, WriteTarget target) {
        AdsutilCommand command = AdsutilParser.parse(words);
        if (!changes(command)) {
            try (StoredSnapshot stored = SnapshotStore.open(read.source(), read)) {
                return run(stored.document().snapshot().metabase(), command);
            }
        }
        try (Output output = Output.open(read, target)) {
            SnapshotDocument document = output.document();
            AdsutilResult result = run(document.snapshot().metabase(), command);
            if (result.ok() && !result.edits().isEmpty()) {
                WorkingCopy after = new WorkingCopy(document.snapshot().metabase());
                after.apply(result.edits());
                output.write(after, document.snapshot().history());
            }
            return result;
        }
    }

    private static boolean changes(AdsutilCommand command) {
        return command instanceof AdsutilCommand.Set
                || command instanceof AdsutilCommand.Create
                || command instanceof AdsutilCommand.Delete
                || command instanceof AdsutilCommand.Application;
    }

    private static AdsutilResult run(Metabase metabase, AdsutilCommand command) {
        return Adsutil.run(metabase, command, metabase.iisVersion().orElse(IisVersion.V4_0));
    }
}
