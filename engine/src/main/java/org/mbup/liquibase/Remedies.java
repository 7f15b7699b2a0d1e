package org.mbup.liquibase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.Database;
import liquibase.exception.PreconditionErrorException;
import liquibase.exception.PreconditionFailedException;
import liquibase.precondition.core.PreconditionContainer;
import org.mbup.format.Snapshot;
import org.mbup.format.SnapshotDocument;
import org.mbup.history.History;
import org.mbup.liquibase.change.MetabaseChange;
import org.mbup.liquibase.parser.Migrations;
import org.mbup.liquibase.session.MetabaseSession;
import org.mbup.liquibase.session.SessionOptions;
import org.mbup.metabase.Edit;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.MetabaseTree;
import org.mbup.metabase.WorkingCopy;

/**
 * The steps that run only when asked for by name, and which of them a snapshot needs. Each is looked at alone, as if it
 * were the only one asked for: first its preconditions, then what it would change. Changes nothing.
 */
public final class Remedies {

    private Remedies() {}

    /** The remedies, in version order, without a look at any snapshot. */
    public static List<Remedy> all(List<String> locations) {
        Snapshot empty = new Snapshot(MetabaseTree.of(List.of()), Optional.empty(), History.EMPTY);
        return look("no snapshot", empty, locations, false);
    }

    /**
     * The remedies a snapshot needs, in version order. One that still has the upgrade before it is looked at as the upgrade
     * would leave it.
     *
     * @param source name of the snapshot for messages
     * @throws org.mbup.problem.ProblemException when the migrations cannot be used on the snapshot
     */
    public static List<Remedy> of(SnapshotDocument document, String source, List<String> locations) {
        Snapshot snapshot = document.snapshot();
        if (!beforeTheUpgrade(snapshot.metabase())) {
            return look(source, snapshot, locations, true);
        }
        ReplayRequest request = ReplayRequest.DEFAULT.at(locations.toArray(String[]::new));
        ReplayResult upgraded = Replay.run(document, source, request);
        Snapshot after = new Snapshot(upgraded.after(), snapshot.computer(), upgraded.history());
        return look(source, after, locations, true);
    }

    /**
     * The remedies a snapshot needs as it stands, in version order.
     *
     * @param source name of the snapshot for messages
     */
    public static List<Remedy> asItStands(Snapshot snapshot, String source, List<String> locations) {
        return look(source, snapshot, locations, true);
    }

    /** Whether a snapshot is looked at as the upgrade would leave it: it is of IIS 4.0, or does not say. */
    public static boolean beforeTheUpgrade(Metabase metabase) {
        return metabase.iisVersion().map(IisVersion.V4_0::equals).orElse(true);
    }

    private static List<Remedy> look(String source, Snapshot snapshot, List<String> locations, boolean judge) {
        Migrations migrations = Migrations.at(locations);
        SessionOptions options =
                SessionOptions.DEFAULT.readOnly(true).requesting(new HashSet<>(migrations.stepNames()));
        MetabaseSession session = new MetabaseSession(source, snapshot, options);
        return Engine.run(session, migrations, run -> {
            List<Remedy> remedies = new ArrayList<>();
            for (PlannedStep planned : run.steps()) {
                if (planned.step().optIn()) {
                    remedies.add(judge ? judged(run.database(), session, planned) : unjudged(planned));
                }
            }
            return List.copyOf(remedies);
        });
    }

    private static Remedy unjudged(PlannedStep planned) {
        return new Remedy(planned.step(), Remedy.Need.UNKNOWN, Optional.empty(), List.of());
    }

    private static Remedy judged(Database database, MetabaseSession session, PlannedStep planned) {
        if (session.step(planned.key()).isPresent()) {
            return new Remedy(planned.step(), Remedy.Need.DONE, Optional.empty(), List.of());
        }
        Optional<String> failure = failure(database, planned);
        if (failure.isPresent()) {
            return new Remedy(planned.step(), Remedy.Need.NOT_NEEDED, failure, List.of());
        }
        List<Edit> edits = new ArrayList<>();
        Set<String> found = new LinkedHashSet<>();
        WorkingCopy copy = new WorkingCopy(session.working());
        for (MetabaseChange change : PlannedStep.changes(planned.changeSet())) {
            found.add(change.operation().found(copy));
            List<Edit> own = change.operation().run(copy).edits();
            copy.apply(own);
            edits.addAll(own);
        }
        return edits.isEmpty()
                ? new Remedy(planned.step(), Remedy.Need.NOT_NEEDED, Optional.of(String.join("; ", found)), edits)
                : new Remedy(planned.step(), Remedy.Need.NEEDED, Optional.empty(), edits);
    }

    /** Why the preconditions of a step do not hold; empty when they do. */
    static Optional<String> failure(Database database, PlannedStep planned) {
        PreconditionContainer conditions = planned.changeSet().getPreconditions();
        try {
            conditions.check(database, new DatabaseChangeLog("remedies"), planned.changeSet(), null);
            return Optional.empty();
        } catch (PreconditionFailedException e) {
            return Optional.of(StepWatch.reason(e));
        } catch (PreconditionErrorException e) {
            throw Failures.of(planned.place(), e);
        }
    }
}
