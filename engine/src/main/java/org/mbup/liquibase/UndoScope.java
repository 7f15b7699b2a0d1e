package org.mbup.liquibase;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mbup.history.AppliedStep;
import org.mbup.history.History;
import org.mbup.liquibase.parser.MigrationVersion;
import org.mbup.liquibase.session.StepKey;
import org.mbup.problem.Problem;

/** Which steps of a history a request takes back, the last one first. */
final class UndoScope {

    private UndoScope() {}

    static List<AppliedStep> of(History history, UndoRequest request) {
        List<AppliedStep> last = new ArrayList<>(history.steps());
        Collections.reverse(last);
        if (request.after().isPresent()) {
            return after(last, request.after().get());
        }
        if (request.target().isPresent()) {
            return from(last, request.target().get());
        }
        if (!request.cherryPick().isEmpty()) {
            return picked(last, request.cherryPick());
        }
        if (request.count().isPresent()) {
            return last.subList(0, Math.min(last.size(), request.count().getAsInt()));
        }
        String run = history.lastRun().orElse("");
        return last.stream().filter(step -> step.run().equals(run)).toList();
    }

    private static List<AppliedStep> after(List<AppliedStep> last, String text) {
        MigrationVersion version = MigrationVersion.parse(text)
                .orElseThrow(() -> Problem.usage("this is not a version")
                        .found(text)
                        .expected("numbers with dots, for example 5.0.020; 0 takes back everything")
                        .asException());
        return last.stream().filter(step -> later(step, version, 1)).toList();
    }

    private static List<AppliedStep> from(List<AppliedStep> last, String text) {
        List<MigrationVersion> known = last.stream()
                .flatMap(step -> Recorded.version(step).stream())
                .distinct()
                .toList();
        MigrationVersion version = Target.require(text, known);
        return last.stream().filter(step -> later(step, version, 0)).toList();
    }

    /** Repeatable steps run after all versions, so they are after any. */
    private static boolean later(AppliedStep step, MigrationVersion version, int least) {
        Optional<MigrationVersion> own = Recorded.version(step);
        return own.isEmpty() || own.get().compareTo(version) >= least;
    }

    /** In the reverse of the order they are named in; of a step that ran more than once the last run. */
    private static List<AppliedStep> picked(List<AppliedStep> last, List<String> texts) {
        List<Pickable> candidates = new ArrayList<>();
        Set<StepKey> seen = new HashSet<>();
        for (AppliedStep step : last) {
            if (seen.add(StepKey.of(step))) {
                candidates.add(new Pickable(step));
            }
        }
        Collections.reverse(candidates);
        List<AppliedStep> picked = new ArrayList<>(
                Picks.of(texts, candidates).stream().map(Pickable::step).toList());
        Collections.reverse(picked);
        return picked;
    }

    private record Pickable(AppliedStep step) implements Picks.Candidate {

        @Override
        public Optional<MigrationVersion> pickedBy() {
            return Recorded.version(step);
        }

        @Override
        public String name() {
            return Recorded.name(step);
        }
    }
}
