package org.mbup.liquibase.change;

import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import org.mbup.change.Operation;
import org.mbup.change.Operations;

/** {@code deleteKey}: removes a key and everything below it. */
@DatabaseChange(
        name = "deleteKey",
        description = "Removes a key and everything below it",
        priority = ChangeMetaData.PRIORITY_DEFAULT)
public final class DeleteKeyChange extends MetabaseChange {

    /** Liquibase makes one for each time a changelog names it. */
    public DeleteKeyChange() {
        super("path");
    }

    @Override
    protected Operation operation(Parameters given) {
        return Operations.deleteKey(given.path("path"));
    }
}
