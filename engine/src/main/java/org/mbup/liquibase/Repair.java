package org.mbup.liquibase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import liquibase.changelog.ChangeSet;
import org.mbup.format.SnapshotDocument;
import org.mbup.history.AppliedStep;
import org.mbup.liquibase.RepairResult.Action;
import org.mbup.liquibase.RepairResult.Repaired;
import org.mbup.liquibase.parser.MigrationVersion;
import org.mbup.liquibase.parser.Migrations;
import org.mbup.liquibase.session.MetabaseSession;
import org.mbup.liquibase.session.StepKey;

/**
 * Makes the history of a snapshot agree with the migrations: it records the checksum and comment that an applied
 * migration has now, and notes which applied migrations are gone. The metabase stays as it is, and so do the record of
 * what ran, with which parameters, and its edits, so that everything can still be taken back. A repeatable step that was changed is left to run again; a
 * step from a later version of the migrations is left alone.
 */
public final class Repair {

    private final MetabaseSession session;
    private final List<Repaired> repaired = new ArrayList<>();

    private Repair(MetabaseSession session) {
        this.session = session;
    }

    /**
     * Repairs the history.
     *
     * @param source name of the snapshot for messages
     * @param locations where the migrations are; what is not among them counts as gone
     * @throws org.mbup.problem.ProblemException when the migrations cannot be read
     */
    public static RepairResult run(SnapshotDocument document, String source, List<String> locations) {
        MetabaseSession session = Info.session(document, source, false);
        Repair repair = new Repair(session);
        return Engine.run(session, Migrations.at(locations), run -> {
            List<PlannedStep> steps = run.steps();
            Validation.checkFiles(run.database(), session, steps);
            Standings.of(run.database(), session, steps, RunOrder.DEFAULT).forEach(repair::look);
            return new RepairResult(session.working(), session.history(), repair.repaired);
        });
    }

    private void look(Standing standing) {
        switch (standing.state()) {
            case CHANGED -> align(standing, Action.ALIGNED);
            case MISSING -> delete(standing);
            case SUPERSEDED, UNDONE, OUTDATED -> {
                // nothing is held against these records
            }
            default -> renew(standing);
        }
    }

    private void renew(Standing standing) {
        boolean comparable = standing.planned().isPresent() && standing.ran().isPresent();
        if (comparable && Checksums.old(standing.ran().get())) {
            align(standing, Action.RENEWED);
        }
    }

    private void align(Standing standing, Action action) {
        ChangeSet changeSet = standing.planned().orElseThrow().changeSet();
        String now = Checksums.current(changeSet);
        note(standing, action, now);
        String comment = changeSet.getComments();
        session.replace(
                StepKey.of(standing.ran().orElseThrow()),
                step -> step.withChecksum(now).withComment(comment));
    }

    private void delete(Standing standing) {
        note(standing, Action.DELETED, null);
        session.replace(StepKey.of(standing.ran().orElseThrow()), step -> step.withOutcome(AppliedStep.DELETED));
    }

    private void note(Standing standing, Action action, String now) {
        Optional<AppliedStep> ran = standing.ran();
        repaired.add(new Repaired(
                standing.version().map(MigrationVersion::toString).orElse(""),
                standing.file(),
                action,
                action == Action.DELETED ? null : ran.orElseThrow().checksum(),
                now));
    }
}
