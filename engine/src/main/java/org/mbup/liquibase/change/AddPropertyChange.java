package org.mbup.liquibase.change;

import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import org.mbup.change.Operation;
import org.mbup.change.Operations;

/** {@code addProperty}: sets a property where the key has none of its own. */
@DatabaseChange(
        name = "addProperty",
        description = "Sets a property of a key where it is not set yet",
        priority = ChangeMetaData.PRIORITY_DEFAULT)
public final class AddPropertyChange extends MetabaseChange {

    /** Liquibase makes one for each time a changelog names it. */
    public AddPropertyChange() {
        super(Specs.property("value", "values", "keyType", "whereSet"));
    }

    @Override
    protected Operation operation(Parameters given) {
        return Operations.addProperty(
                given.path("path"),
                Specs.property(given),
                Specs.value(given),
                given.optional("keyType"),
                given.optional("whereSet"));
    }
}
