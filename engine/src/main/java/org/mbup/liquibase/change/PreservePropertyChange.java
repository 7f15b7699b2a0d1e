package org.mbup.liquibase.change;

import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import org.mbup.change.Operation;
import org.mbup.change.Operations;

/** {@code preserveProperty}: keeps explicit values, and writes the old default ({@code pinned}) down where there is none. */
@DatabaseChange(
        name = "preserveProperty",
        description = "Keeps what the administrator set",
        priority = ChangeMetaData.PRIORITY_DEFAULT)
public final class PreservePropertyChange extends MetabaseChange {

    /** Liquibase makes one for each time a changelog names it. */
    public PreservePropertyChange() {
        super(Specs.property("cleanInstall", "pinned"));
    }

    @Override
    protected Operation operation(Parameters given) {
        return Operations.preserveProperty(
                given.path("path"),
                Specs.property(given),
                Specs.value(given, "cleanInstall"),
                Specs.optionalValue(given, "pinned"));
    }
}
