package org.mbup.liquibase.parser;

import java.util.ArrayList;
import java.util.List;
import liquibase.change.Change;
import liquibase.changelog.ChangeSet;
import org.mbup.liquibase.change.MetabaseChange;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;

/** What is wrong with the parameters of a changeset's changes, those of its rollback included, with file and line. */
public final class ChangeProblems {

    private ChangeProblems() {}

    /** Everything wrong, in order; empty when the changes can run. */
    public static List<Problem> of(ChangeSet changeSet) {
        List<Problem> problems = new ArrayList<>();
        if (changeSet instanceof MigrationChangeSet own) {
            problems.addAll(own.undefined());
        }
        List<Change> changes = new ArrayList<>(changeSet.getChanges());
        changes.addAll(changeSet.getRollback().getChanges());
        for (Change change : changes) {
            if (change instanceof MetabaseChange own) {
                for (String problem : own.problems()) {
                    problems.add(Problem.input(own.getSerializedObjectName() + " " + problem)
                            .at(where(changeSet, change)));
                }
            }
        }
        return problems;
    }

    /** Why the rollback block or undo file cannot run: placeholders nobody defined. */
    public static List<Problem> ofRollback(ChangeSet changeSet) {
        return changeSet instanceof MigrationChangeSet own ? List.copyOf(own.undefinedInRollback()) : List.of();
    }

    /** Where a changeset stands; {@link Location#NOWHERE} for one that was not read from a migration. */
    public static Location where(ChangeSet changeSet) {
        return where(changeSet, null);
    }

    private static Location where(ChangeSet changeSet, Change change) {
        return changeSet instanceof MigrationChangeSet own ? own.place(change) : Location.NOWHERE;
    }
}
