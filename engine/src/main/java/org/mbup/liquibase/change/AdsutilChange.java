package org.mbup.liquibase.change;

import java.util.List;
import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import org.mbup.change.Operation;
import org.mbup.problem.Location;

/**
 * {@code adsutil}: lines of the administration script that change something, as a {@code script} of several lines or a
 * list of {@code lines}.
 */
@DatabaseChange(
        name = "adsutil",
        description = "Runs lines of the administration script",
        priority = ChangeMetaData.PRIORITY_DEFAULT)
public final class AdsutilChange extends MetabaseChange {

    private List<Location> places = List.of();

    /** Liquibase makes one for each time a changelog names it. */
    public AdsutilChange() {
        super("script", "lines");
    }

    /** Says where the lines stand in the file they were read from, so that messages can. */
    public void places(List<Location> lines) {
        places = List.copyOf(lines);
        forget();
    }

    @Override
    protected Operation operation(Parameters given) {
        if (given.has("script") == given.has("lines")) {
            given.problem("needs either \"script\" or \"lines\"");
        }
        List<String> lines = given.has("lines")
                ? given.list("lines")
                : given.text("script").lines().toList();
        return AdsutilOperation.of(lines, places);
    }
}
