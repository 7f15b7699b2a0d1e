package org.mbup.liquibase.change;

import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.exception.ValidationErrors;
import liquibase.precondition.core.PreconditionContainer;

/**
 * Makes the preconditions of a changeset count in a dry run too. Liquibase passes over them there unless told otherwise,
 * so a script would hold steps nobody asked for. It does not validate them either.
 */
final class Guards {

    private Guards() {}

    static void prepare(ChangeSet changeSet, Database database, ValidationErrors errors) {
        PreconditionContainer guards = changeSet.getPreconditions();
        if (guards == null) {
            return;
        }
        if (guards.getOnSqlOutput() == PreconditionContainer.OnSqlOutputOption.IGNORE) {
            guards.setOnSqlOutput(PreconditionContainer.OnSqlOutputOption.TEST);
        }
        errors.addAll(guards.validate(database));
    }
}
