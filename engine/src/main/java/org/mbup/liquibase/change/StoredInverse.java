package org.mbup.liquibase.change;

import java.util.ArrayList;
import java.util.List;
import liquibase.database.Database;
import liquibase.exception.RollbackImpossibleException;
import liquibase.statement.SqlStatement;
import org.mbup.history.AppliedStep;
import org.mbup.liquibase.database.MetabaseDatabase;
import org.mbup.liquibase.session.StepKey;
import org.mbup.liquibase.statement.EditsStatement;
import org.mbup.metabase.Edit;

/** The edits that take a step back, from the record of the step. */
public final class StoredInverse {

    private StoredInverse() {}

    static SqlStatement[] of(Database database, StepKey key) throws RollbackImpossibleException {
        AppliedStep step = MetabaseDatabase.session(database)
                .step(key)
                .orElseThrow(() -> new RollbackImpossibleException(
                        "there is no record of this step, so its old values are not known yet"));
        if (step.edits() == null) {
            throw new RollbackImpossibleException(
                    "the step was only marked as ran; nobody recorded what it would have replaced");
        }
        List<Edit> edits = edits(step);
        return edits.isEmpty() ? new SqlStatement[0] : new SqlStatement[] {new EditsStatement(edits)};
    }

    /** The inverse of a step's edits, last edit first. */
    public static List<Edit> edits(AppliedStep step) {
        List<Edit> inverse = new ArrayList<>();
        for (int i = step.edits().size() - 1; i >= 0; i--) {
            inverse.add(step.edits().get(i).inverse());
        }
        return inverse;
    }
}
