package org.mbup.plan;

import java.nio.file.Path;
import java.util.BitSet;
import org.mbup.format.ReadOptions;
import org.mbup.format.SnapshotDocument;
import org.mbup.history.History;
import org.mbup.liquibase.Replay;
import org.mbup.liquibase.ReplayRequest;
import org.mbup.liquibase.ReplayResult;
import org.mbup.metabase.WorkingCopy;
import org.mbup.patch.UnifiedDiff;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;
import org.mbup.store.SnapshotStore;
import org.mbup.store.StoredSnapshot;

/**
 * The upgrade as a unified diff of the snapshot's file, history included. No line with a secret is ever in it: around a
 * change such lines are left out, and a change of one is refused.
 *
 * @param bytes the diff; none where nothing changes
 * @param pending whether the upgrade has anything to run
 */
public record UpgradePatch(byte[] bytes, boolean pending) {

    /** The largest snapshot that is compared, in bytes; the old and the new text are both held in memory. */
    static final int LARGEST = 256 << 20;

    /** Takes the bytes as they are. */
    public UpgradePatch {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * Replays the upgrade on a copy and compares the file before and after.
     *
     * @throws ProblemException when the snapshot cannot be used, is not one line-based file that is written in its own
     *     format, is too large, or when a secret would be in the diff
     */
    public static UpgradePatch of(ReadOptions read, ReplayRequest request) {
        try (StoredSnapshot stored = SnapshotStore.open(read.source(), read)) {
            SnapshotDocument document = stored.document();
            byte[] before = SnapshotStore.read(read);
            check(stored, document, before);
            ReplayResult result = Replay.run(document, read.source(), request);
            if (!result.changed()) {
                return new UpgradePatch(new byte[0], false);
            }
            byte[] after = document.render(result.after(), result.history()).bytes();
            UnifiedDiff diff = UnifiedDiff.between(before, after);
            hide(diff, stored, before, after, result);
            return new UpgradePatch(diff.bytes(name(stored.location())), true);
        }
    }

    private static void check(StoredSnapshot stored, SnapshotDocument document, byte[] before) {
        if (!document.editable()) {
            throw refusal(stored, "a text export is never written, so there is no patch for it")
                    .hint("convert it to JSON or XML first")
                    .asException();
        }
        if (before.length > LARGEST) {
            throw refusal(stored, "the snapshot is too large to be compared line by line")
                    .found(before.length + " bytes")
                    .expected("at most " + LARGEST + " bytes")
                    .hint("--format adsutil has no such limit")
                    .asException();
        }
        for (byte b : before) {
            if (b == 0) {
                throw refusal(stored, "the file is UTF-16, which patch takes for binary")
                        .hint("convert it to JSON or XML first")
                        .asException();
            }
        }
    }

    private static void hide(
            UnifiedDiff diff, StoredSnapshot stored, byte[] before, byte[] after, ReplayResult result) {
        SnapshotDocument document = stored.document();
        History old = document.snapshot().history();
        WorkingCopy original = new WorkingCopy(document.snapshot().metabase());
        BitSet secretBefore = Masking.lines(document, original, old, before);
        BitSet secretAfter = Masking.lines(document, result.after(), result.history(), after);
        // What is known of the steps stands behind the metabase in every format, so lines before it keep their numbers.
        byte[] withoutSteps = document.render(result.after(), old).bytes();
        secretAfter.or(Masking.lines(document, result.after(), old, withoutSteps));
        boolean shown = secretBefore.intersects(diff.replaced())
                || secretAfter.intersects(diff.replacing())
                || result.after().journal().stream().anyMatch(Masking::secret);
        if (shown) {
            throw refusal(stored, "a line of the patch would hold a secret, so none is written")
                    .hint(
                            "use --format adsutil, or migrate a copy of the snapshot; a JSON snapshot that is not laid out"
                                    + " as mbup writes it changes in every line: convert it to JSON first")
                    .asException();
        }
        diff.hiding(secretBefore);
    }

    private static Problem refusal(StoredSnapshot stored, String what) {
        return Problem.input(what).at(Location.of(stored.location()));
    }

    /** As patch is to find the file: relative as it was given, else by its name alone. */
    private static String name(String location) {
        String plain = location.replace('\\', '/');
        boolean relative =
                !plain.contains(":") && !plain.contains("!") && !plain.startsWith("/") && !plain.contains("..");
        String name = plain.substring(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('!')) + 1);
        return relative ? Path.of(plain).normalize().toString().replace('\\', '/') : name;
    }
}
