package org.mbup.liquibase.precondition;

import java.util.Set;
import java.util.TreeSet;
import liquibase.change.Change;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.exception.ValidationErrors;
import org.mbup.liquibase.change.MetabaseChange;
import org.mbup.liquibase.session.MetabaseSession;
import org.mbup.problem.ProblemException;

/**
 * {@code wouldChange}: at least one change of the changeset has something to do on this metabase, and none is impossible.
 * The message of a failure says what was found instead.
 */
public final class WouldChangePrecondition extends MetabasePrecondition {

    @Override
    public String getName() {
        return "wouldChange";
    }

    @Override
    public Set<String> getSerializableFields() {
        return Set.of();
    }

    @Override
    public Object getSerializableFieldValue(String field) {
        return null;
    }

    @Override
    void validate(ValidationErrors errors) {
        // it takes no attributes
    }

    @Override
    String failure(MetabaseSession session, DatabaseChangeLog changeLog, ChangeSet changeSet) {
        Set<String> found = new TreeSet<>();
        boolean change = false;
        try {
            for (Change each : changeSet.getChanges()) {
                if (each instanceof MetabaseChange own) {
                    change |= !own.operation().run(session.view()).edits().isEmpty();
                    found.add(own.operation().found(session.view()));
                }
            }
        } catch (ProblemException e) {
            return e.problem().what();
        }
        return change ? null : "nothing to do: " + String.join("; ", found);
    }
}
