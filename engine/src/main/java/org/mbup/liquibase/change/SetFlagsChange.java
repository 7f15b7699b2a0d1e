package org.mbup.liquibase.change;

import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import org.mbup.change.Operation;
import org.mbup.change.Operations;

/** {@code setFlags}: sets bits of a number and leaves the others. */
@DatabaseChange(name = "setFlags", description = "Sets flags of a property", priority = ChangeMetaData.PRIORITY_DEFAULT)
public final class SetFlagsChange extends MetabaseChange {

    /** Liquibase makes one for each time a changelog names it. */
    public SetFlagsChange() {
        super(Specs.property("flags"));
    }

    @Override
    protected Operation operation(Parameters given) {
        return Operations.setFlags(given.path("path"), Specs.property(given), given.text("flags"));
    }
}
