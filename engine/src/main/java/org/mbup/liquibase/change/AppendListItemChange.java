package org.mbup.liquibase.change;

import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import org.mbup.change.Operation;
import org.mbup.change.Operations;

/** {@code appendListItem}: adds an item to a list that does not have it. */
@DatabaseChange(
        name = "appendListItem",
        description = "Adds an item to a list",
        priority = ChangeMetaData.PRIORITY_DEFAULT)
public final class AppendListItemChange extends MetabaseChange {

    /** Liquibase makes one for each time a changelog names it. */
    public AppendListItemChange() {
        super(Specs.property("item", "after", "ignoreCase", "inherited"));
    }

    @Override
    protected Operation operation(Parameters given) {
        return Operations.appendListItem(
                given.path("path"),
                Specs.property(given),
                given.text("item"),
                given.optional("after"),
                given.flag("ignoreCase"),
                given.flag("inherited"));
    }
}
