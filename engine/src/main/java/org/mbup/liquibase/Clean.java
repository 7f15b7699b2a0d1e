package org.mbup.liquibase;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mbup.format.SnapshotDocument;
import org.mbup.history.AppliedStep;
import org.mbup.liquibase.change.StoredInverse;
import org.mbup.liquibase.session.MetabaseSession;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;

/**
 * Gives a snapshot back as it was before mbup came: every recorded edit is taken back, the last one first, and the
 * history is gone. What mbup did not put there stays. Needs no migrations, because the records say all. All or nothing.
 */
public final class Clean {

    private final MetabaseSession session;
    private final List<AppliedStep> steps;

    private Clean(MetabaseSession session) {
        this.session = session;
        this.steps = new ArrayList<>(session.steps());
        Collections.reverse(steps);
    }

    /**
     * Takes everything back.
     *
     * @param source name of the snapshot for messages
     * @throws org.mbup.problem.ProblemException of kind DRIFT when a value was changed since a step set it, INPUT when a
     *     step was only marked as ran
     */
    public static UndoResult everything(SnapshotDocument document, String source) {
        Clean clean = new Clean(Info.session(document, source, false));
        clean.steps.forEach(clean::takeBack);
        return clean.forgotten();
    }

    /** Forgets the history, and leaves the metabase as it is. Nothing can be taken back afterwards. */
    public static UndoResult historyOnly(SnapshotDocument document, String source) {
        return new Clean(Info.session(document, source, false)).forgotten();
    }

    private UndoResult forgotten() {
        session.clear();
        return new UndoResult(session.working(), session.history(), steps);
    }

    private void takeBack(AppliedStep step) {
        if (step.edits() == null) {
            throw Problem.input("a step was only marked as ran, so its old values are not known: " + step.changelog()
                            + " (" + step.id() + ")")
                    .at(Location.of(session.source()))
                    .hint("--history-only forgets the history and leaves the metabase as it is")
                    .asException();
        }
        session.apply(StoredInverse.edits(step));
    }
}
