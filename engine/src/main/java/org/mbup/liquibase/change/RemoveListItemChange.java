package org.mbup.liquibase.change;

import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import org.mbup.change.Operation;
import org.mbup.change.Operations;

/** {@code removeListItem}: takes an item out of a list. */
@DatabaseChange(
        name = "removeListItem",
        description = "Removes an item from a list",
        priority = ChangeMetaData.PRIORITY_DEFAULT)
public final class RemoveListItemChange extends MetabaseChange {

    /** Liquibase makes one for each time a changelog names it. */
    public RemoveListItemChange() {
        super(Specs.property("item", "ifListed", "ignoreCase", "inherited"));
    }

    @Override
    protected Operation operation(Parameters given) {
        return Operations.removeListItem(
                given.path("path"),
                Specs.property(given),
                given.text("item"),
                given.optional("ifListed"),
                given.flag("ignoreCase"),
                given.flag("inherited"));
    }
}
