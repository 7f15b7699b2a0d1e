package org.mbup.liquibase;

import java.util.List;
import org.mbup.format.SnapshotDocument;
import org.mbup.liquibase.parser.Migrations;
import org.mbup.liquibase.session.MetabaseSession;
import org.mbup.liquibase.session.SessionOptions;

/** Tells for each step of the migrations, and of the history, where it stands on a snapshot. Changes nothing. */
public final class Info {

    private Info() {}

    /**
     * The steps in version order, repeatable ones last.
     *
     * @param source name of the snapshot for messages
     * @param locations where the migrations are
     * @throws org.mbup.problem.ProblemException when the migrations cannot be read
     */
    public static List<InfoRow> rows(SnapshotDocument document, String source, List<String> locations) {
        return rows(document, source, locations, RunOrder.DEFAULT);
    }

    /**
     * The steps as a run in that order would meet them.
     *
     * @throws org.mbup.problem.ProblemException when the migrations cannot be read, or lack the target
     */
    public static List<InfoRow> rows(SnapshotDocument document, String source, List<String> locations, RunOrder order) {
        MetabaseSession session = session(document, source, true);
        return Engine.run(
                session,
                Migrations.at(locations),
                run -> Standings.of(run.database(), session, run.steps(), order).stream()
                        .map(Standing::row)
                        .toList());
    }

    static MetabaseSession session(SnapshotDocument document, String source, boolean readOnly) {
        return new MetabaseSession(source, document.snapshot(), SessionOptions.DEFAULT.readOnly(readOnly));
    }
}
