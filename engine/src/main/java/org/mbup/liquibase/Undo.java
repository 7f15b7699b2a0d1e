package org.mbup.liquibase;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.RuntimeEnvironment;
import liquibase.changelog.ChangeLogIterator;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.RollbackVisitor;
import liquibase.exception.LiquibaseException;
import org.mbup.format.Snapshot;
import org.mbup.format.SnapshotDocument;
import org.mbup.history.AppliedStep;
import org.mbup.liquibase.change.StoredInverse;
import org.mbup.liquibase.database.MetabaseDatabase;
import org.mbup.liquibase.parser.ChangeProblems;
import org.mbup.liquibase.parser.Migrations;
import org.mbup.liquibase.parser.Problems;
import org.mbup.liquibase.session.MetabaseSession;
import org.mbup.liquibase.session.SessionOptions;
import org.mbup.liquibase.session.StepKey;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;

/**
 * Takes steps back on a copy of a snapshot: the recorded edits in reverse, or, where it differs, what a migration's own
 * rollback block or undo file says. A value that was changed since is a conflict and nothing is taken back. All or nothing.
 * Safe to call from several threads, which take turns.
 */
public final class Undo {

    private final MetabaseSession session;
    private final List<AppliedStep> scope;

    private Undo(Snapshot snapshot, String source, UndoRequest request) {
        session = new MetabaseSession(source, snapshot, SessionOptions.DEFAULT);
        scope = UndoScope.of(snapshot.history(), request);
    }

    /**
     * Takes steps back.
     *
     * @param source name of the snapshot for messages
     * @throws org.mbup.problem.ProblemException of kind DRIFT when a value was changed since a step set it, INPUT when a
     *     step was only marked as ran or the migrations cannot be read, USAGE for a version that is none
     */
    public static UndoResult run(SnapshotDocument document, String source, UndoRequest request) {
        Undo undo = new Undo(document.snapshot(), source, request);
        if (undo.scope.isEmpty()) {
            return undo.result();
        }
        return Engine.run(undo.session, Migrations.at(request.locations()), undo::play);
    }

    /** Takes steps back on a snapshot without a name. */
    public static UndoResult run(SnapshotDocument document, UndoRequest request) {
        return run(document, "snapshot", request);
    }

    private UndoResult result() {
        List<AppliedStep> oldestFirst = new ArrayList<>(scope);
        Collections.reverse(oldestFirst);
        return new UndoResult(session.working(), session.history().remembering(oldestFirst), scope);
    }

    private UndoResult play(Engine.Run run) {
        Map<StepKey, ChangeSet> known = new HashMap<>();
        for (PlannedStep planned : run.steps()) {
            known.put(planned.key(), planned.changeSet());
        }
        for (AppliedStep step : scope) {
            ChangeSet changeSet = known.get(StepKey.of(step));
            if (changeSet == null) {
                takeBackUnknown(step);
            } else {
                takeBack(run.database(), changeSet);
            }
        }
        return result();
    }

    private void takeBack(MetabaseDatabase database, ChangeSet changeSet) {
        Problems.refuse(ChangeProblems.ofRollback(changeSet));
        DatabaseChangeLog log = new DatabaseChangeLog("migrations");
        log.addChangeSet(changeSet);
        try {
            new ChangeLogIterator(log)
                    .run(
                            new RollbackVisitor(database, null, null),
                            new RuntimeEnvironment(database, new Contexts(), new LabelExpression()));
        } catch (LiquibaseException e) {
            throw Failures.of(session.source(), e);
        }
    }

    /** A step whose migration is not among the files any more; its record is enough. */
    private void takeBackUnknown(AppliedStep step) {
        if (step.edits() == null) {
            throw Problem.input("a step was only marked as ran, so its old values are not known: " + step.changelog())
                    .at(Location.of(session.source()))
                    .asException();
        }
        session.apply(StoredInverse.edits(step));
        session.remove(StepKey.of(step));
    }
}
