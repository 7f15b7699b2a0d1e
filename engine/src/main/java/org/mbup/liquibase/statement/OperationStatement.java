package org.mbup.liquibase.statement;

import org.mbup.change.Operation;
import org.mbup.liquibase.session.StepKey;

/** Run one operation of a changeset on whatever the metabase holds by then. */
public final class OperationStatement extends MetabaseStatement {

    private final StepKey step;
    private final Operation operation;
    private final boolean takesBack;

    /**
     * An operation of that changeset.
     *
     * @param takesBack whether it stands in the changeset's rollback block
     */
    public OperationStatement(StepKey step, Operation operation, boolean takesBack) {
        super(operation.describe());
        this.step = step;
        this.operation = operation;
        this.takesBack = takesBack;
    }

    /** Whether it stands in the changeset's rollback block. */
    public boolean takesBack() {
        return takesBack;
    }

    /** The changeset. */
    public StepKey step() {
        return step;
    }

    /** The operation. */
    public Operation operation() {
        return operation;
    }
}
