package org.mbup.api;

import java.util.List;
import org.mbup.liquibase.IgnorePattern;
import org.mbup.liquibase.UndoRequest;
import org.mbup.plan.Status;
import org.mbup.plan.Upgrade;
import org.mbup.plan.Upkeep;

/**
 * The upgrade of one snapshot, for programs. Each call reads the snapshot anew and is complete in itself; nothing stays
 * open or locked in between. Safe for use by several threads; of two that write one snapshot at a time, one is refused.
 *
 * <p>All methods throw {@link org.mbup.problem.ProblemException}. The kind of its problem is one of
 *
 * <ul>
 *   <li>INPUT: the snapshot or a migration cannot be accepted
 *   <li>ENVIRONMENT: a file cannot be read or written
 *   <li>USAGE: a step of that name does not exist, or a text export would have to be changed in place
 *   <li>DRIFT: a migration was changed after it ran, or the snapshot was changed since it was read or migrated
 *   <li>LOCKED: somebody else writes the snapshot
 * </ul>
 *
 * and whenever something is thrown, the snapshot is as it was.
 */
public final class Mbup {

    private static final String COMMAND = "org.mbup.api.Mbup ";

    private final MbupConfiguration configuration;

    Mbup(MbupConfiguration configuration) {
        this.configuration = configuration;
    }

    /** Begins a configuration: no snapshot yet, no opt-in step, a backup kept. */
    public static MbupConfiguration configure() {
        return MbupConfiguration.DEFAULT;
    }

    /** Replays the upgrade on a copy and tells what it comes to. Writes nothing. */
    public PreviewResult preview() {
        return PreviewResult.of(Upgrade.preview(configuration.read(), configuration.request()));
    }

    /** Replays the upgrade and replaces the snapshot in one step, or writes the result elsewhere. */
    public MigrateResult migrate() {
        return MigrateResult.of(Upgrade.migrate(
                configuration.read(), configuration.request(), configuration.place(COMMAND + "migrate")));
    }

    /** Every migration with its state on the snapshot. */
    public InfoResult info() {
        return InfoResult.of(Status.of(
                configuration.read(),
                configuration.request().locations(),
                configuration.request().order()));
    }

    /**
     * Holds the history of the snapshot against the migrations. Writes nothing; that they do not agree is an answer and
     * not an exception.
     *
     * @param ignored what to pass over, for example {@code *:pending}; {@code *:future} when none is named
     */
    public ValidateResult validate(String... ignored) {
        List<String> patterns = ignored.length == 0 ? List.of("*:future") : List.of(ignored);
        return ValidateResult.of(Upkeep.validate(
                configuration.read(),
                configuration.request().locations(),
                configuration.request().order(),
                patterns.stream().map(IgnorePattern::parse).toList()));
    }

    /** Takes back the last run. */
    public UndoResult undo() {
        return undo(UndoRequest.LAST_RUN);
    }

    /**
     * Takes back the last steps.
     *
     * @param steps how many; 1 or more
     * @throws IllegalArgumentException when that is less than 1
     */
    public UndoResult undoLast(int steps) {
        return undo(UndoRequest.LAST_RUN.count(steps));
    }

    /**
     * Takes back every step after a version, which stays itself.
     *
     * @param version for example {@code 5.0.020}
     */
    public UndoResult undoTo(String version) {
        return undo(UndoRequest.LAST_RUN.to(version));
    }

    private UndoResult undo(UndoRequest request) {
        String[] locations = configuration.request().locations().toArray(String[]::new);
        return UndoResult.of(
                Upgrade.undo(configuration.read(), request.at(locations), configuration.place(COMMAND + "undo")));
    }
}
