package org.mbup.liquibase.precondition;

import java.util.Set;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.exception.ValidationErrors;
import liquibase.precondition.core.PreconditionContainer;
import org.mbup.liquibase.session.MetabaseSession;

/**
 * {@code optIn}: the changeset runs only when a person asked for it by name, with mbup's {@code --with}, the URL
 * parameter {@code with=NAME} or the changelog parameter {@code mbup.with}. Otherwise it is left out and stays pending,
 * whatever {@code onFail} says: not having been asked for is no failure. It comes first among the preconditions.
 */
public final class OptInPrecondition extends MetabasePrecondition {

    /** Name of the precondition in a changelog. */
    public static final String NAME = "optIn";

    /** Name of the changelog parameter that lists the steps asked for. */
    public static final String PARAMETER = "mbup.with";

    private String name;

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public Set<String> getSerializableFields() {
        return Set.of("name");
    }

    @Override
    public Object getSerializableFieldValue(String field) {
        return name;
    }

    /** Liquibase sets the step's name with this. */
    public void setName(String step) {
        name = step;
    }

    /** The step's name. */
    public String step() {
        return name;
    }

    @Override
    void validate(ValidationErrors errors) {
        required(errors, "name", name);
    }

    @Override
    String failure(MetabaseSession session, DatabaseChangeLog changeLog, ChangeSet changeSet) {
        boolean asked = session.requested().contains(name) || listed(changeSet);
        PreconditionContainer conditions = changeSet == null ? null : changeSet.getPreconditions();
        if (conditions != null && (!asked || conditions.getOnFail() == PreconditionContainer.FailOption.HALT)) {
            conditions.setOnFail(PreconditionContainer.FailOption.CONTINUE);
        }
        return asked ? null : "runs only when asked for by name (" + name + ")";
    }

    private boolean listed(ChangeSet changeSet) {
        if (changeSet == null || changeSet.getChangeLogParameters() == null) {
            return false;
        }
        Object value = changeSet.getChangeLogParameters().getValue(PARAMETER, changeSet.getChangeLog());
        return value != null
                && Set.of(value.toString().strip().split("\\s*,\\s*")).contains(name);
    }
}
