package org.mbup.liquibase.statement;

import org.mbup.change.Operation;
import org.mbup.liquibase.session.StepKey;

/** Run one operation of a changeset on whatever the metabase holds by then. */
public final class OperationStatement extends MetabaseStatement {

    private final StepKey step;
    private final Operation operation;

    /** An operation of that changeset. */
    public OperationStatement(StepKey step, Operation operation) {
        super(operation.describe());
        this.step = step;
        this.operation = operation;
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
