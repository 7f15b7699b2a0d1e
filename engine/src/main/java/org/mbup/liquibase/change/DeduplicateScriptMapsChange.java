package org.mbup.liquibase.change;

import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import org.mbup.change.Operation;
import org.mbup.change.Operations;

/** {@code deduplicateScriptMaps}: removes script maps that are there twice. */
@DatabaseChange(
        name = "deduplicateScriptMaps",
        description = "Removes repeated script maps",
        priority = ChangeMetaData.PRIORITY_DEFAULT)
public final class DeduplicateScriptMapsChange extends MetabaseChange {

    /** Liquibase makes one for each time a changelog names it. */
    public DeduplicateScriptMapsChange() {
        super("path", "includeLower");
    }

    @Override
    protected Operation operation(Parameters given) {
        return Operations.deduplicateScriptMaps(given.path("path"), given.flag("includeLower"));
    }
}
