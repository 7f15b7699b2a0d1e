package org.mbup.liquibase.session;

import java.util.Locale;
import org.mbup.history.AppliedStep;

/**
 * What makes a changeset the same changeset: file name, id and author, without regard to letter case, as Liquibase
 * compares them.
 *
 * @param text the three parts, folded
 */
public record StepKey(String text) {

    /** The key of a changeset. */
    public static StepKey of(String file, String id, String author) {
        return new StepKey((file + "::" + id + "::" + author).toLowerCase(Locale.ROOT));
    }

    /** The key of a step that ran. */
    public static StepKey of(AppliedStep step) {
        return of(step.changelog(), step.id(), step.author());
    }
}
