package org.mbup.liquibase.change;

import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import org.mbup.change.Operation;
import org.mbup.change.Operations;

/** {@code requireScriptMapVerbs}: script maps of an extension accept these verbs. */
@DatabaseChange(
        name = "requireScriptMapVerbs",
        description = "Gives script maps the verbs they lack",
        priority = ChangeMetaData.PRIORITY_DEFAULT)
public final class RequireScriptMapVerbsChange extends MetabaseChange {

    /** Liquibase makes one for each time a changelog names it. */
    public RequireScriptMapVerbsChange() {
        super("path", "extension", "verbs");
    }

    @Override
    protected Operation operation(Parameters given) {
        return Operations.requireScriptMapVerbs(given.path("path"), given.text("extension"), given.list("verbs"));
    }
}
