package org.mbup.liquibase;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.mbup.history.AppliedStep;
import org.mbup.history.History;
import org.mbup.liquibase.parser.MigrationName;
import org.mbup.liquibase.parser.MigrationVersion;
import org.mbup.problem.Problem;

/** Which steps of a history a request takes back, the last one first. */
final class UndoScope {

    private UndoScope() {}

    static List<AppliedStep> of(History history, UndoRequest request) {
        List<AppliedStep> last = new ArrayList<>(history.steps());
        Collections.reverse(last);
        if (request.to() != null) {
            return after(last, request.to());
        }
        if (request.count().isPresent()) {
            return last.subList(0, Math.min(last.size(), request.count().getAsInt()));
        }
        String run = history.lastRun().orElse("");
        return last.stream().filter(step -> step.run().equals(run)).toList();
    }

    /** Repeatable steps run after all versions, so they are after any. */
    private static List<AppliedStep> after(List<AppliedStep> last, String text) {
        MigrationVersion version = MigrationVersion.parse(text)
                .orElseThrow(() -> Problem.usage("this is not a version")
                        .found(text)
                        .expected("numbers with dots, for example 5.0.020; 0 takes back everything")
                        .asException());
        return last.stream().filter(step -> later(step, version)).toList();
    }

    private static boolean later(AppliedStep step, MigrationVersion version) {
        Optional<MigrationVersion> own =
                MigrationName.parse(step.changelog()).flatMap(name -> Optional.ofNullable(name.version()));
        return own.isEmpty() || own.get().compareTo(version) > 0;
    }
}
