package org.mbup.liquibase.change;

import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import org.mbup.change.Operation;
import org.mbup.change.Operations;

/** {@code preserveKey}: tells of a key that stays although a clean installation has none of it. */
@DatabaseChange(
        name = "preserveKey",
        description = "Tells of a key that stays although a clean installation has none of it",
        priority = ChangeMetaData.PRIORITY_DEFAULT)
public final class PreserveKeyChange extends MetabaseChange {

    /** Liquibase makes one for each time a changelog names it. */
    public PreserveKeyChange() {
        super("path", "note");
    }

    @Override
    protected Operation operation(Parameters given) {
        return Operations.preserveKey(
                given.path("path"), given.optional("note").orElse("a clean installation does not have this key"));
    }
}
