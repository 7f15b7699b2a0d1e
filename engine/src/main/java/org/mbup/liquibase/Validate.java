package org.mbup.liquibase;

import java.util.List;
import java.util.Optional;
import org.mbup.format.SnapshotDocument;
import org.mbup.liquibase.parser.MigrationVersion;
import org.mbup.liquibase.parser.Migrations;
import org.mbup.liquibase.session.MetabaseSession;

/**
 * Holds the history of a snapshot against the migrations: whether what ran is still what the files say, and whether
 * everything that should have run has run. Changes nothing.
 */
public final class Validate {

    private Validate() {}

    /**
     * What does not agree, in version order.
     *
     * @param source name of the snapshot for messages
     * @param locations where the migrations are
     * @param ignored what to pass over
     * @throws org.mbup.problem.ProblemException when the migrations cannot be read or are wrong in themselves
     */
    public static List<Invalid> run(
            SnapshotDocument document,
            String source,
            List<String> locations,
            RunOrder order,
            List<IgnorePattern> ignored) {
        MetabaseSession session = Info.session(document, source, true);
        return Engine.run(session, Migrations.at(locations), run -> {
            List<PlannedStep> steps = run.steps();
            Validation.checkFiles(run.database(), session, steps);
            return Standings.of(run.database(), session, steps, order).stream()
                    .filter(standing -> ignored.stream().noneMatch(pattern -> pattern.matches(standing)))
                    .flatMap(standing -> invalid(standing).stream())
                    .toList();
        });
    }

    private static Optional<Invalid> invalid(Standing standing) {
        return switch (standing.state()) {
            case CHANGED -> Optional.of(changed(standing));
            case MISSING, FUTURE ->
                Optional.of(plain(
                        standing,
                        "ran on this snapshot, and is not among the migrations",
                        "bring the file back, or note that it is gone, with: mbup repair SNAPSHOT"));
            case IGNORED ->
                Optional.of(plain(
                        standing,
                        "has not run, and a later version has",
                        "run it, with: mbup migrate --out-of-order SNAPSHOT; or give it a later version"));
            case PENDING -> Optional.of(plain(standing, "has not run", "run it, with: mbup migrate SNAPSHOT"));
            case OUTDATED ->
                Optional.of(
                        plain(standing, "was changed and has not run again", "run it, with: mbup migrate SNAPSHOT"));
            default -> Optional.empty();
        };
    }

    private static Invalid changed(Standing standing) {
        PlannedStep planned = standing.planned().orElseThrow();
        return invalid(
                standing,
                "was changed after it ran on this snapshot",
                Checksums.comparable(planned.changeSet(), standing.ran().orElseThrow()),
                standing.ran().orElseThrow().checksum(),
                Validation.REMEDY);
    }

    private static Invalid plain(Standing standing, String problem, String remedy) {
        return invalid(standing, problem, null, null, remedy);
    }

    private static Invalid invalid(Standing standing, String problem, String found, String expected, String remedy) {
        return new Invalid(
                standing.version().map(MigrationVersion::toString).orElse(""),
                standing.description(),
                standing.type(),
                standing.file(),
                standing.state(),
                problem,
                found,
                expected,
                remedy);
    }
}
