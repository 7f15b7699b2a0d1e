package org.mbup.liquibase.change;

import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import org.mbup.change.Operation;
import org.mbup.change.Operations;

/** {@code deleteProperty}: removes a property of one key. */
@DatabaseChange(
        name = "deleteProperty",
        description = "Removes a property of a key",
        priority = ChangeMetaData.PRIORITY_DEFAULT)
public final class DeletePropertyChange extends MetabaseChange {

    /** Liquibase makes one for each time a changelog names it. */
    public DeletePropertyChange() {
        super(Specs.property());
    }

    @Override
    protected Operation operation(Parameters given) {
        return Operations.deleteProperty(given.path("path"), Specs.property(given));
    }
}
