package org.mbup.history;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.mbup.metabase.Edit;

/**
 * One changeset that ran on a snapshot: Liquibase's record of it plus the edits it made, each with the old value.
 *
 * @param changelog logical name of the changelog file, for example {@code V5_0_010__preserve.yaml}; never a real path
 * @param id changeset id
 * @param author changeset author
 * @param checksum Liquibase checksum with its algorithm version, for example {@code 9:...}; {@code null} when cleared
 * @param description what ran, one line
 * @param comment the changeset's comment, or empty
 * @param installedOn when it ran
 * @param run the deployment id shared by the steps of one run
 * @param outcome Liquibase's EXECUTED, RERAN, MARK_RAN; or {@link #BASELINE}, {@link #DELETED}, {@link #UNDONE}
 * @param tag tag set after this step, or {@code null}
 * @param contexts context expression, or empty
 * @param labels labels, or empty
 * @param edits the edits in order; {@code null} when unknown (a step only marked as ran), so it cannot be taken back
 */
public record AppliedStep(
        String changelog,
        String id,
        String author,
        String checksum,
        String description,
        String comment,
        Instant installedOn,
        String run,
        String outcome,
        String tag,
        String contexts,
        String labels,
        List<Edit> edits) {

    /** Outcome of the record that a snapshot counts as being of a version; nothing ran, so there are no edits. */
    public static final String BASELINE = "BASELINE";

    /** Outcome of a step whose migration is gone for good; its edits are still in the metabase. */
    public static final String DELETED = "DELETED";

    /** Outcome of a step that was taken back. */
    public static final String UNDONE = "UNDONE";

    /** Refuses a record that could not be found again. */
    public AppliedStep {
        Objects.requireNonNull(changelog, "changelog");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(installedOn, "installedOn");
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(outcome, "outcome");
        description = description == null ? "" : description;
        comment = comment == null ? "" : comment;
        contexts = contexts == null ? "" : contexts;
        labels = labels == null ? "" : labels;
        edits = edits == null ? null : List.copyOf(edits);
    }

    /** The same record with another checksum, or with none. */
    public AppliedStep withChecksum(String other) {
        return with(other, comment, outcome, tag, edits);
    }

    /** The same record with another tag, or with none. */
    public AppliedStep withTag(String other) {
        return with(checksum, comment, outcome, other, edits);
    }

    /** The same record with another outcome. */
    public AppliedStep withOutcome(String other) {
        return with(checksum, comment, other, tag, edits);
    }

    /** The same record with another comment. */
    public AppliedStep withComment(String other) {
        return with(checksum, other, outcome, tag, edits);
    }

    /** The same record without its edits, so that it cannot be taken back. */
    public AppliedStep withoutEdits() {
        return with(checksum, comment, outcome, tag, null);
    }

    private AppliedStep with(
            String newChecksum, String newComment, String newOutcome, String newTag, List<Edit> newEdits) {
        return new AppliedStep(
                changelog,
                id,
                author,
                newChecksum,
                description,
                newComment,
                installedOn,
                run,
                newOutcome,
                newTag,
                contexts,
                labels,
                newEdits);
    }

    /** The same record with other edits. */
    public AppliedStep withEdits(List<Edit> other) {
        return new AppliedStep(
                changelog,
                id,
                author,
                checksum,
                description,
                comment,
                installedOn,
                run,
                outcome,
                tag,
                contexts,
                labels,
                other);
    }
}
