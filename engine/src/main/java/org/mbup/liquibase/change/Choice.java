package org.mbup.liquibase.change;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;

/**
 * What stands for a changelog parameter in one run.
 *
 * @param name name of the changelog parameter
 * @param value what stands for it
 * @param asked whether a person set it; else it is the documented default
 */
public record Choice(String name, String value, boolean asked) {

    /** The choice for a parameter of a changeset, which may be {@code null} where there is none yet. */
    public static Choice of(ChangelogParameter parameter, ChangeSet changeSet) {
        ChangeLogParameters parameters = changeSet == null ? null : changeSet.getChangeLogParameters();
        Object set = parameters == null ? null : parameters.getValue(parameter.name(), changeSet.getChangeLog());
        return set == null
                ? new Choice(parameter.name(), parameter.otherwise(), false)
                : new Choice(parameter.name(), set.toString(), true);
    }

    /** As the history of a snapshot keeps it: {@code [asp-request-queue-max=3000]}. */
    public String recorded() {
        return "[" + name + "=" + value + "]";
    }

    /** The value a description from the history says a parameter had. */
    public static Optional<String> recorded(String name, String description) {
        Matcher record =
                Pattern.compile("\\[" + Pattern.quote(name) + "=([^\\]]*)]").matcher(description);
        return record.find() ? Optional.of(record.group(1)) : Optional.empty();
    }
}
