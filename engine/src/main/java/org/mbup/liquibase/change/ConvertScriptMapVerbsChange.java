package org.mbup.liquibase.change;

import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import org.mbup.change.Operation;
import org.mbup.change.Operations;

/** {@code convertScriptMapVerbs}: script maps name the verbs they accept instead of those they refuse. */
@DatabaseChange(
        name = "convertScriptMapVerbs",
        description = "Turns refused verbs of script maps into accepted ones",
        priority = ChangeMetaData.PRIORITY_DEFAULT)
public final class ConvertScriptMapVerbsChange extends MetabaseChange {

    /** Liquibase makes one for each time a changelog names it. */
    public ConvertScriptMapVerbsChange() {
        super("path");
    }

    @Override
    protected Operation operation(Parameters given) {
        return Operations.convertScriptMapVerbs(given.path("path"));
    }
}
