package org.mbup.liquibase.change;

import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import org.mbup.change.Operation;
import org.mbup.change.Operations;

/** {@code upgradeVersion}: makes the snapshot say that it is of the new version. */
@DatabaseChange(
        name = "upgradeVersion",
        description = "Makes the snapshot say that it is of the new version",
        priority = ChangeMetaData.PRIORITY_DEFAULT)
public final class UpgradeVersionChange extends MetabaseChange {

    /** Liquibase makes one for each time a changelog names it. */
    public UpgradeVersionChange() {
        super("from", "to");
    }

    @Override
    protected Operation operation(Parameters given) {
        return Operations.upgradeVersion(Specs.version(given, "from"), Specs.version(given, "to"));
    }
}
