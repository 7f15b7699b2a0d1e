package org.mbup.liquibase.change;

import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import org.mbup.change.Operation;
import org.mbup.change.Operations;

/** {@code markObsolete}: tells where a property is set that the new version ignores; changes nothing. */
@DatabaseChange(
        name = "markObsolete",
        description = "Tells where a property is set that the new version ignores",
        priority = ChangeMetaData.PRIORITY_DEFAULT)
public final class MarkObsoleteChange extends MetabaseChange {

    /** Liquibase makes one for each time a changelog names it. */
    public MarkObsoleteChange() {
        super(Specs.property("cleanInstall", "note", "lowerOnly"));
    }

    @Override
    protected Operation operation(Parameters given) {
        return Operations.markObsolete(
                given.path("path"),
                Specs.property(given),
                Specs.optionalValue(given, "cleanInstall"),
                given.optional("note").orElse("stays in the metabase, but the new version ignores it"),
                given.flag("lowerOnly"));
    }
}
