package org.mbup.liquibase.session;

import java.time.Instant;
import java.util.List;
import org.mbup.history.AppliedStep;
import org.mbup.metabase.Edit;

/**
 * What Liquibase knows about a changeset that has run; time, run and edits are the session's.
 *
 * @param changelog logical file name
 * @param id changeset id
 * @param author changeset author
 * @param checksum checksum, or {@code null}
 * @param description what ran
 * @param comment the changeset's comment, or {@code null}
 * @param outcome EXECUTED, RERAN or MARK_RAN
 * @param tag tag set by the changeset, or {@code null}
 * @param contexts context expression, or {@code null}
 * @param labels labels, or {@code null}
 */
public record StepRecord(
        String changelog,
        String id,
        String author,
        String checksum,
        String description,
        String comment,
        String outcome,
        String tag,
        String contexts,
        String labels) {

    AppliedStep applied(Instant when, String run, List<Edit> edits) {
        return new AppliedStep(
                changelog,
                id,
                author,
                checksum,
                description,
                comment,
                when,
                run,
                outcome,
                tag,
                contexts,
                labels,
                edits);
    }
}
