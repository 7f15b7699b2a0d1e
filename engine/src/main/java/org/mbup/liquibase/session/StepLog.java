package org.mbup.liquibase.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mbup.history.AppliedStep;
import org.mbup.history.History;

/**
 * The history while it changes, with an index by changeset, so that asking for one step does not walk through all. A
 * changeset that ran more than once is there once for each run; the last one speaks for it.
 */
final class StepLog {

    private final List<AppliedStep> steps;
    private final List<AppliedStep> undone;
    private final Map<StepKey, Deque<AppliedStep>> index = new HashMap<>();
    private int revision;

    StepLog(History history) {
        steps = new ArrayList<>(history.steps());
        undone = new ArrayList<>(history.undone());
        steps.forEach(this::index);
    }

    private void index(AppliedStep step) {
        index.computeIfAbsent(StepKey.of(step), key -> new ArrayDeque<>(1)).addLast(step);
    }

    History history() {
        return new History(steps, undone);
    }

    List<AppliedStep> steps() {
        return steps;
    }

    /** Grows with every change; whoever derives something from the log can tell that it is out of date. */
    int revision() {
        return revision;
    }

    Optional<AppliedStep> find(StepKey key) {
        Deque<AppliedStep> runs = index.get(key);
        return runs == null ? Optional.empty() : Optional.of(runs.getLast());
    }

    void add(AppliedStep step) {
        steps.add(step);
        index(step);
        revision++;
    }

    /** Removes the last run of a changeset. */
    void remove(StepKey key) {
        Deque<AppliedStep> runs = index.get(key);
        if (runs == null) {
            return;
        }
        steps.remove(position(runs.removeLast()));
        if (runs.isEmpty()) {
            index.remove(key);
        }
        revision++;
    }

    /** Replaces the last run of a changeset; its key may change. */
    void replace(StepKey key, UnaryOperator<AppliedStep> change) {
        Deque<AppliedStep> runs = index.get(key);
        if (runs == null) {
            return;
        }
        AppliedStep old = runs.getLast();
        steps.set(position(old), change.apply(old));
        reindex();
    }

    void replaceAll(UnaryOperator<AppliedStep> change) {
        steps.replaceAll(change);
        reindex();
    }

    void clear() {
        steps.clear();
        undone.clear();
        reindex();
    }

    private void reindex() {
        index.clear();
        steps.forEach(this::index);
        revision++;
    }

    private int position(AppliedStep step) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i) == step) {
                return i;
            }
        }
        throw new IllegalStateException("the step is not in the log");
    }
}
