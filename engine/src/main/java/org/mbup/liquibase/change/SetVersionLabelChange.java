package org.mbup.liquibase.change;

import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import org.mbup.change.Operation;
import org.mbup.change.Operations;

/** {@code setVersionLabel}: makes the snapshot's own label say which version it is of. */
@DatabaseChange(
        name = "setVersionLabel",
        description = "Makes the snapshot's own label say which version it is of",
        priority = ChangeMetaData.PRIORITY_DEFAULT)
public final class SetVersionLabelChange extends MetabaseChange {

    /** Liquibase makes one for each time a changelog names it. */
    public SetVersionLabelChange() {
        super("version");
    }

    @Override
    protected Operation operation(Parameters given) {
        return Operations.setVersionLabel(Specs.version(given, "version"));
    }
}
