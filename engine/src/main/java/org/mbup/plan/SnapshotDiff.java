package org.mbup.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mbup.compare.Comparison;
import org.mbup.compare.Sameness;
import org.mbup.compare.ThreeWay;
import org.mbup.format.ReadOptions;
import org.mbup.format.Snapshot;
import org.mbup.metabase.EffectiveChange;
import org.mbup.metabase.EffectiveDiff;
import org.mbup.metabase.Metabase;
import org.mbup.store.SnapshotStore;
import org.mbup.store.StoredSnapshot;

/**
 * Two snapshots compared, in whatever formats they are.
 *
 * @param a the first snapshot
 * @param b the second snapshot
 * @param sameness the answer; by values in force where {@code effective} is there
 * @param comparison what differs in what is set
 * @param effective what differs in what is in force; empty unless it was asked for
 * @param notes how the two are written differently, one sentence each
 */
public record SnapshotDiff(
        Side a,
        Side b,
        Sameness sameness,
        Comparison comparison,
        Optional<List<EffectiveChange>> effective,
        List<String> notes) {

    /** Copies the list. */
    public SnapshotDiff {
        notes = List.copyOf(notes);
    }

    /**
     * Compares two snapshots, read from the first to the second.
     *
     * @param effective whether values in force are compared rather than values set
     * @throws org.mbup.problem.ProblemException when one cannot be read
     */
    public static SnapshotDiff of(ReadOptions a, ReadOptions b, boolean effective) {
        try (StoredSnapshot one = SnapshotStore.open(a.source(), a);
                StoredSnapshot other = SnapshotStore.open(b.source(), b)) {
            Metabase before = one.document().snapshot().metabase();
            Metabase after = other.document().snapshot().metabase();
            Comparison comparison = Comparison.of(before, after);
            Optional<List<EffectiveChange>> inForce =
                    effective ? Optional.of(EffectiveDiff.between(before, after)) : Optional.empty();
            boolean same = inForce.map(changes ->
                            changes.isEmpty() && comparison.versions().isEmpty())
                    .orElse(comparison.equivalent());
            Sameness sameness = one.sha256().equals(other.sha256())
                    ? Sameness.IDENTICAL
                    : same ? Sameness.EQUIVALENT : Sameness.DIFFERENT;
            return new SnapshotDiff(
                    Side.of(one), Side.of(other), sameness, comparison, inForce, notes(one, other, comparison));
        }
    }

    /**
     * Compares two snapshots with one that both came from.
     *
     * @throws org.mbup.problem.ProblemException when one cannot be read
     */
    public static Merge merge(ReadOptions base, ReadOptions a, ReadOptions b) {
        try (StoredSnapshot from = SnapshotStore.open(base.source(), base);
                StoredSnapshot one = SnapshotStore.open(a.source(), a);
                StoredSnapshot other = SnapshotStore.open(b.source(), b)) {
            ThreeWay threeWay = ThreeWay.of(
                    from.document().snapshot().metabase(),
                    one.document().snapshot().metabase(),
                    other.document().snapshot().metabase());
            return new Merge(Side.of(from), Side.of(one), Side.of(other), threeWay);
        }
    }

    /** Two snapshots and the one they came from. */
    public record Merge(Side base, Side a, Side b, ThreeWay threeWay) {}

    private static List<String> notes(StoredSnapshot a, StoredSnapshot b, Comparison comparison) {
        List<String> notes = new ArrayList<>();
        Side one = Side.of(a);
        Side other = Side.of(b);
        if (!one.format().equals(other.format())) {
            notes.add("one is " + one.format() + ", the other " + other.format());
        }
        notes.addAll(comparison.representation().sentences());
        Snapshot first = a.document().snapshot();
        Snapshot second = b.document().snapshot();
        if (!first.computer().equals(second.computer())) {
            notes.add("they name different computers");
        }
        if (!first.history().equals(second.history())) {
            notes.add("their histories differ: " + first.history().steps().size() + " and "
                    + second.history().steps().size() + " steps");
        }
        if (notes.isEmpty() && comparison.equivalent() && !a.sha256().equals(b.sha256())) {
            notes.add("the files are laid out differently");
        }
        Losses.of(a.document()).forEach(loss -> notes.add(one.source() + ": " + loss));
        Losses.of(b.document()).forEach(loss -> notes.add(other.source() + ": " + loss));
        return notes;
    }
}
