package org.mbup.liquibase.executor;

import java.util.List;
import liquibase.ChecksumVersion;
import liquibase.Scope;
import liquibase.change.Change;
import liquibase.change.CheckSum;
import liquibase.change.core.TagDatabaseChange;
import liquibase.changelog.ChangeSet;
import liquibase.statement.core.MarkChangeSetRanStatement;
import liquibase.statement.core.UpdateChangeSetFilenameStatement;
import org.mbup.history.AppliedStep;
import org.mbup.liquibase.change.MetabaseChange;
import org.mbup.liquibase.session.MetabaseSession;
import org.mbup.liquibase.session.StepKey;
import org.mbup.liquibase.session.StepRecord;
import org.mbup.problem.Problem;

/** Liquibase's history statements, carried out on the history that travels with the snapshot. */
final class HistoryStatements {

    private HistoryStatements() {}

    static StepKey key(ChangeSet changeSet) {
        return StepKey.of(changeSet.getFilePath(), changeSet.getId(), changeSet.getAuthor());
    }

    static void mark(MetabaseSession session, MarkChangeSetRanStatement mark) {
        ChangeSet changeSet = mark.getChangeSet();
        boolean executed = changeSet.getExecType() != null;
        session.record(record(changeSet, mark.getExecType().value), executed);
    }

    private static StepRecord record(ChangeSet changeSet, String outcome) {
        return new StepRecord(
                changeSet.getFilePath(),
                changeSet.getId(),
                changeSet.getAuthor(),
                checksum(changeSet),
                description(changeSet),
                changeSet.getComments(),
                outcome,
                tagOf(changeSet),
                changeSet.buildFullContext(),
                changeSet.buildFullLabels());
    }

    /** What ran, and what was chosen for it, so that a later run can tell. */
    private static String description(ChangeSet changeSet) {
        StringBuilder text = new StringBuilder(changeSet.getDescription());
        changeSet.getChanges().stream()
                .filter(MetabaseChange.class::isInstance)
                .flatMap(change -> ((MetabaseChange) change).choices().stream())
                .distinct()
                .forEach(choice -> text.append(' ').append(choice.recorded()));
        return text.toString();
    }

    private static String checksum(ChangeSet changeSet) {
        CheckSum sum = changeSet.generateCheckSum(ChecksumVersion.latest());
        return sum.toString();
    }

    private static String tagOf(ChangeSet changeSet) {
        for (Change change : changeSet.getChanges()) {
            if (change instanceof TagDatabaseChange tag) {
                return tag.getTag();
            }
        }
        return null;
    }

    /** Tags the last step. A changeset that holds the tag itself gets it with its own record. */
    static void tag(MetabaseSession session, String tag) {
        if (Scope.getCurrentScope().get("changeSet", ChangeSet.class) != null) {
            return;
        }
        List<AppliedStep> steps = session.steps();
        if (steps.isEmpty()) {
            throw Problem.input("there is no step to tag; the history is empty")
                    .hint("run update first")
                    .asException();
        }
        session.replace(StepKey.of(steps.get(steps.size() - 1)), step -> step.withTag(tag));
    }

    static void checksum(MetabaseSession session, ChangeSet changeSet) {
        String sum = checksum(changeSet);
        session.replace(key(changeSet), step -> step.withChecksum(sum));
    }

    static void rename(MetabaseSession session, UpdateChangeSetFilenameStatement update) {
        ChangeSet changeSet = update.getChangeSet();
        StepKey old = StepKey.of(update.getOldFilename(), changeSet.getId(), changeSet.getAuthor());
        session.replace(old, step -> renamed(step, changeSet.getFilePath()));
    }

    private static AppliedStep renamed(AppliedStep step, String file) {
        return new AppliedStep(
                file,
                step.id(),
                step.author(),
                step.checksum(),
                step.description(),
                step.comment(),
                step.installedOn(),
                step.run(),
                step.outcome(),
                step.tag(),
                step.contexts(),
                step.labels(),
                step.edits());
    }
}
