package org.mbup.liquibase.change;

import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import org.mbup.change.Operation;
import org.mbup.change.Operations;

/** {@code replaceValue}: replaces a value where it is exactly the expected one. */
@DatabaseChange(
        name = "replaceValue",
        description = "Replaces one exact value by another",
        priority = ChangeMetaData.PRIORITY_DEFAULT)
public final class ReplaceValueChange extends MetabaseChange {

    /** Liquibase makes one for each time a changelog names it. */
    public ReplaceValueChange() {
        super(Specs.property("from", "to", "includeLower"));
    }

    @Override
    protected Operation operation(Parameters given) {
        return Operations.replaceValue(
                given.path("path"),
                Specs.property(given),
                Specs.value(given, "from"),
                Specs.value(given, "to"),
                given.flag("includeLower"));
    }
}
