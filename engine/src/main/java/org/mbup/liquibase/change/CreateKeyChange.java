package org.mbup.liquibase.change;

import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import org.mbup.change.Operation;
import org.mbup.change.Operations;

/** {@code createKey}: creates a key and those above it, where they are missing. */
@DatabaseChange(name = "createKey", description = "Creates a key", priority = ChangeMetaData.PRIORITY_DEFAULT)
public final class CreateKeyChange extends MetabaseChange {

    /** Liquibase makes one for each time a changelog names it. */
    public CreateKeyChange() {
        super("path", "keyType");
    }

    @Override
    protected Operation operation(Parameters given) {
        return Operations.createKey(given.path("path"), given.optional("keyType"));
    }
}
