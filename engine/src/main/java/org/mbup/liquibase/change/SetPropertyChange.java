package org.mbup.liquibase.change;

import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import org.mbup.change.Operation;
import org.mbup.change.Operations;

/** {@code setProperty}: sets a property, whether or not it is there. */
@DatabaseChange(
        name = "setProperty",
        description = "Sets a property of a key",
        priority = ChangeMetaData.PRIORITY_DEFAULT)
public final class SetPropertyChange extends MetabaseChange {

    /** Liquibase makes one for each time a changelog names it. */
    public SetPropertyChange() {
        super(Specs.property("value", "values", "createKey"));
    }

    @Override
    protected Operation operation(Parameters given) {
        return Operations.setProperty(
                given.path("path"), Specs.property(given), Specs.value(given), given.flag("createKey"));
    }
}
