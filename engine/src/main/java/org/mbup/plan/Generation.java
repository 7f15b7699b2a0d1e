package org.mbup.plan;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mbup.format.ReadOptions;
import org.mbup.generate.GeneratedChangelog;
import org.mbup.store.Committed;
import org.mbup.store.SnapshotStore;
import org.mbup.store.StoredSnapshot;

/**
 * A changelog that was generated and written.
 *
 * @param written where
 * @param changeSets how many changesets it has
 * @param leftOut what has to be done by hand, one sentence each
 */
public record Generation(Committed written, int changeSets, List<String> leftOut) {

    /** Copies the list. */
    public Generation {
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Writes the changelog that makes one snapshot into another.
     *
     * @param output where to write it
     * @param replace whether a file that is there already may be replaced
     * @throws org.mbup.problem.ProblemException when a snapshot cannot be read, a difference cannot be written in that
     *     form, or the place cannot be written
     */
    public static Generation run(
            ReadOptions before, ReadOptions after, GeneratedChangelog.Form form, String output, boolean replace) {
        try (StoredSnapshot one = SnapshotStore.open(before.source(), before);
                StoredSnapshot other = SnapshotStore.open(after.source(), after)) {
            GeneratedChangelog changelog = GeneratedChangelog.between(
                    one.document().snapshot().metabase(),
                    other.document().snapshot().metabase(),
                    "Makes " + one.location() + " into " + other.location() + "; written by mbup generate.",
                    form);
            byte[] bytes = changelog.text().getBytes(StandardCharsets.UTF_8);
            Committed written = ReportFile.write(output, bytes, replace);
            return new Generation(written, changelog.changeSets(), changelog.leftOut());
        }
    }
}
