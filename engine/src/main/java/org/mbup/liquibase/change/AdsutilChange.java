package org.mbup.liquibase.change;

import java.util.List;
import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import org.mbup.change.Operation;

/**
 * {@code adsutil}: lines of the administration script that change something, as a {@code script} of several lines or a
 * list of {@code lines}.
 */
@DatabaseChange(
        name = "adsutil",
        description = "Runs lines of the administration script",
        priority = ChangeMetaData.PRIORITY_DEFAULT)
public final class AdsutilChange extends MetabaseChange {

    /** Liquibase makes one for each time a changelog names it. */
    public AdsutilChange() {
        super("script", "lines");
    }

    @Override
    protected Operation operation(Parameters given) {
        if (given.has("script") == given.has("lines")) {
            given.problem("needs either \"script\" or \"lines\"");
        }
        List<String> lines = given.has("lines")
                ? given.list("lines")
                : given.text("script").lines().toList();
        return AdsutilOperation.of(lines);
    }
}
