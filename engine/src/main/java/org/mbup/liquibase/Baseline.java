package org.mbup.liquibase;

import java.time.Clock;
import org.mbup.format.Snapshot;
import org.mbup.format.SnapshotDocument;
import org.mbup.history.AppliedStep;
import org.mbup.history.History;
import org.mbup.liquibase.parser.MigrationVersion;
import org.mbup.liquibase.session.MetabaseSession;
import org.mbup.liquibase.session.SessionOptions;
import org.mbup.liquibase.session.StepRecord;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;

/**
 * Says of a snapshot without history that it counts as being of a version: the migrations up to that version, it
 * included, do not run on it. For a server that somebody else upgraded. The metabase stays as it is.
 */
public final class Baseline {

    private static final String AUTHOR = "mbup";

    private Baseline() {}

    /**
     * Writes the baseline into the history.
     *
     * @param source name of the snapshot for messages
     * @param version the version, for example {@code 5.0.060}
     * @param description what {@code info} shows for it
     * @return the history with the baseline; the one there was, where it has the same baseline already
     * @throws org.mbup.problem.ProblemException of kind USAGE when the version is none, INPUT when something has run on
     *     the snapshot already
     */
    public static BaselineResult run(
            SnapshotDocument document, String source, String version, String description, Clock clock) {
        MigrationVersion wanted = MigrationVersion.parse(version)
                .orElseThrow(() -> Problem.usage("the baseline is not a version")
                        .found(version)
                        .expected("numbers with dots, for example 5.0.060")
                        .asException());
        Snapshot snapshot = document.snapshot();
        SessionOptions options =
                new SessionOptions(false, SessionOptions.DEFAULT.requested(), clock, SessionOptions.DEFAULT.listener());
        MetabaseSession session = new MetabaseSession(source, snapshot, options);
        boolean missing = !has(snapshot.history(), wanted);
        if (missing) {
            refuseHistory(source, snapshot.history());
            session.record(record(wanted, description), true);
        }
        return new BaselineResult(session.working(), session.history(), missing);
    }

    private static StepRecord record(MigrationVersion version, String description) {
        return new StepRecord(
                Recorded.BASELINE,
                version.toString(),
                AUTHOR,
                null,
                description,
                null,
                AppliedStep.BASELINE,
                null,
                null,
                null);
    }

    private static boolean has(History history, MigrationVersion version) {
        return history.steps().stream()
                .filter(Recorded::baseline)
                .flatMap(step -> Recorded.version(step).stream())
                .anyMatch(version::equals);
    }

    private static void refuseHistory(String source, History history) {
        if (!history.isEmpty()) {
            AppliedStep last = history.steps().get(history.steps().size() - 1);
            throw Problem.input("a baseline is for a snapshot on which nothing has run")
                    .at(Location.of(source))
                    .found(history.steps().size() + " applied, the last one " + last.changelog() + " (" + last.id()
                            + ")")
                    .hint("mbup info SNAPSHOT shows them; mbup clean takes them back, or forgets them with"
                            + " --history-only")
                    .asException();
        }
    }
}
