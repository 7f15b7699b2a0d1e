package org.mbup.liquibase.change;

import java.util.Optional;
import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import org.mbup.change.Operation;
import org.mbup.change.Operations;
import org.mbup.change.PropertySpec;

/** {@code moveSwitch}: turns a property that is on or off into a bit of another. */
@DatabaseChange(
        name = "moveSwitch",
        description = "Turns a property that is on or off into a bit of another",
        priority = ChangeMetaData.PRIORITY_DEFAULT)
public final class MoveSwitchChange extends MetabaseChange {

    /** Liquibase makes one for each time a changelog names it. */
    public MoveSwitchChange() {
        super(Specs.property("to", "mask", "otherwise"));
    }

    @Override
    protected Operation operation(Parameters given) {
        return Operations.moveSwitch(
                given.path("path"),
                Specs.property(given),
                new PropertySpec(
                        Optional.of(given.text("to")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Specs.value(given, "mask"),
                Specs.value(given, "otherwise"));
    }
}
