package org.mbup.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The steps applied to a snapshot, oldest first. It is stored inside the snapshot, so state and history are replaced in
 * one rename and can never disagree.
 *
 * @param steps oldest first
 * @param undone records of steps that were taken back, oldest first, without their edits; they are told and nothing
 *     else. Where no step is left there are none either, so that taking everything back leaves no trace
 */
public record History(List<AppliedStep> steps, List<AppliedStep> undone) {

    /** Nothing was done yet. */
    public static final History EMPTY = new History(List.of());

    /** Copies the lists. */
    public History {
        steps = List.copyOf(steps);
        undone = steps.isEmpty() ? List.of() : List.copyOf(undone);
    }

    /** A history in which nothing was taken back. */
    public History(List<AppliedStep> steps) {
        this(steps, List.of());
    }

    /** The history of a list in which the records of steps taken back stand among the others. */
    public static History ofRecords(List<AppliedStep> records) {
        return new History(
                records.stream().filter(Predicate.not(History::takenBack)).toList(),
                records.stream().filter(History::takenBack).toList());
    }

    private static boolean takenBack(AppliedStep step) {
        return step.outcome().equals(AppliedStep.UNDONE);
    }

    /** All records: the steps, then those taken back. */
    public List<AppliedStep> records() {
        List<AppliedStep> records = new ArrayList<>(steps);
        records.addAll(undone);
        return records;
    }

    /** The same steps, with these remembered as taken back besides those that are so already. */
    public History remembering(List<AppliedStep> taken) {
        List<AppliedStep> all = new ArrayList<>(undone);
        taken.forEach(step -> all.add(step.withOutcome(AppliedStep.UNDONE).withoutEdits()));
        return new History(steps, all);
    }

    /** Whether nothing was done yet. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** The deployment id of the last run. */
    public Optional<String> lastRun() {
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(steps.get(steps.size() - 1).run());
    }
}
