package org.mbup.liquibase.change;

import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import org.mbup.change.Operation;
import org.mbup.change.Operations;

/** {@code removeScriptMaps}: removes the script maps of some extensions. */
@DatabaseChange(
        name = "removeScriptMaps",
        description = "Removes script maps by extension",
        priority = ChangeMetaData.PRIORITY_DEFAULT)
public final class RemoveScriptMapsChange extends MetabaseChange {

    /** Liquibase makes one for each time a changelog names it. */
    public RemoveScriptMapsChange() {
        super("path", "extensions", "includeLower");
    }

    @Override
    protected Operation operation(Parameters given) {
        return Operations.removeScriptMaps(given.path("path"), given.list("extensions"), given.flag("includeLower"));
    }
}
