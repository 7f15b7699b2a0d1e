package org.mbup.liquibase.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import liquibase.database.Database;
import liquibase.exception.RollbackImpossibleException;
import liquibase.statement.SqlStatement;
import org.mbup.history.AppliedStep;
import org.mbup.liquibase.database.MetabaseDatabase;
import org.mbup.liquibase.session.StepKey;
import org.mbup.liquibase.statement.EditsStatement;
import org.mbup.metabase.Edit;

/** The edits that take a step back: from the record of the step, or foreseen for one that has not run yet. */
public final class StoredInverse {

    private StoredInverse() {}

    static SqlStatement[] of(Database database, StepKey key) throws RollbackImpossibleException {
        return statements(inverse(recorded(database, key)));
    }

    static SqlStatement[] statements(List<Edit> edits) {
        return edits.isEmpty() ? new SqlStatement[0] : new SqlStatement[] {new EditsStatement(edits)};
    }

    private static List<Edit> recorded(Database database, StepKey key) throws RollbackImpossibleException {
        Optional<AppliedStep> step = MetabaseDatabase.session(database).step(key);
        if (step.isEmpty()) {
            return Forecast.of(database).getOrDefault(key, List.of());
        }
        if (step.get().edits() == null) {
            throw new RollbackImpossibleException(
                    "the step was only marked as ran; nobody recorded what it would have replaced");
        }
        return step.get().edits();
    }

    /** The inverse of a step's edits, last edit first. */
    public static List<Edit> edits(AppliedStep step) {
        return inverse(step.edits());
    }

    private static List<Edit> inverse(List<Edit> edits) {
        List<Edit> inverse = new ArrayList<>(edits.size());
        for (int i = edits.size() - 1; i >= 0; i--) {
            inverse.add(edits.get(i).inverse());
        }
        return inverse;
    }
}
