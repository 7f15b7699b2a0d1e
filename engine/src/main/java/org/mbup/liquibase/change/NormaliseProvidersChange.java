package org.mbup.liquibase.change;

import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import org.mbup.change.Operation;
import org.mbup.change.Operations;

/** {@code normaliseProviders}: lists of authentication providers are written as documented. */
@DatabaseChange(
        name = "normaliseProviders",
        description = "Writes lists of authentication providers as documented",
        priority = ChangeMetaData.PRIORITY_DEFAULT)
public final class NormaliseProvidersChange extends MetabaseChange {

    /** Liquibase makes one for each time a changelog names it. */
    public NormaliseProvidersChange() {
        super("path");
    }

    @Override
    protected Operation operation(Parameters given) {
        return Operations.normaliseProviders(given.path("path"));
    }
}
