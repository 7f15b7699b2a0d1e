package org.mbup.liquibase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.RuntimeEnvironment;
import liquibase.changelog.ChangeLogIterator;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.filter.DbmsChangeSetFilter;
import liquibase.changelog.filter.IgnoreChangeSetFilter;
import liquibase.changelog.visitor.UpdateVisitor;
import liquibase.exception.LiquibaseException;
import org.mbup.change.Outcome;
import org.mbup.format.Snapshot;
import org.mbup.format.SnapshotDocument;
import org.mbup.history.AppliedStep;
import org.mbup.liquibase.change.MetabaseChange;
import org.mbup.liquibase.database.MetabaseDatabase;
import org.mbup.liquibase.parser.Migrations;
import org.mbup.liquibase.session.MetabaseSession;
import org.mbup.liquibase.session.SessionOptions;

/**
 * Runs migrations on a copy of a snapshot. Preview and migrate are this same replay; only migrate writes the result. All
 * or nothing: when a step fails, nothing is returned. Safe to call from several threads, which take turns.
 */
public final class Replay {

    private final ReplayRequest request;
    private final Selection selection;
    private final StepWatch watch = new StepWatch();
    private final MetabaseSession session;
    private StepOrder order;

    private Replay(Snapshot snapshot, String source, ReplayRequest request, Migrations migrations) {
        this.request = request;
        this.selection = Selection.of(request, migrations);
        SessionOptions options = new SessionOptions(false, selection.requested(), request.clock(), watch);
        this.session = new MetabaseSession(source, snapshot, options);
    }

    /**
     * Replays migrations on a snapshot.
     *
     * @param source name of the snapshot for messages
     * @throws org.mbup.problem.ProblemException of kind USAGE for an unknown step name, INPUT for migrations that cannot
     *     be used or a snapshot of the wrong version, DRIFT for a migration that was changed after it ran
     */
    public static ReplayResult run(SnapshotDocument document, String source, ReplayRequest request) {
        Migrations migrations = Migrations.at(request.locations());
        Replay replay = new Replay(document.snapshot(), source, request, migrations);
        return Engine.run(replay.session, migrations, request.set(), replay::play);
    }

    /** Replays migrations on a snapshot without a name. */
    public static ReplayResult run(SnapshotDocument document, ReplayRequest request) {
        return run(document, "snapshot", request);
    }

    private ReplayResult play(Engine.Run run) {
        List<PlannedStep> all = run.steps();
        Choices.check(request.set(), all, session);
        Validation.check(run.database(), session, all);
        request.filter().check(all);
        order = new StepOrder(request.order(), selection.requested(), all, session);
        List<PlannedStep> selected = selection.ordered(all.stream()
                .filter(planned -> !done(planned))
                .filter(planned -> exclusion(planned).isEmpty())
                .toList());
        VersionGuard.check(session, request.from(), all, selected);
        List<Optional<AppliedStep>> before =
                all.stream().map(planned -> session.step(planned.key())).toList();
        update(run.database(), selected);
        List<StepResult> results = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            results.add(result(all.get(i), before.get(i)));
        }
        Checksums.renew(session, all);
        return new ReplayResult(session.working(), session.history(), results);
    }

    /** Why a step is not to run; what a person said of it goes before what its version says. */
    private Optional<String> exclusion(PlannedStep planned) {
        Optional<String> chosen =
                selection.exclusion(planned.step()).or(() -> request.filter().exclusion(planned.changeSet()));
        boolean ran = session.step(planned.key()).isPresent();
        return chosen.isPresent() || ran ? chosen : order.exclusion(planned);
    }

    private boolean done(PlannedStep planned) {
        Optional<AppliedStep> ran = session.step(planned.key());
        ChangeSet changeSet = planned.changeSet();
        if (ran.isEmpty() || changeSet.isAlwaysRun()) {
            return false;
        }
        return !changeSet.isRunOnChange() || Checksums.same(changeSet, ran.get());
    }

    private void update(MetabaseDatabase database, List<PlannedStep> selected) {
        DatabaseChangeLog log = new DatabaseChangeLog("migrations");
        selected.forEach(planned -> log.addChangeSet(planned.changeSet()));
        ChangeLogIterator iterator =
                new ChangeLogIterator(log, new DbmsChangeSetFilter(database), new IgnoreChangeSetFilter());
        try {
            iterator.run(
                    new UpdateVisitor(database, watch),
                    new RuntimeEnvironment(database, new Contexts(), new LabelExpression()));
        } catch (LiquibaseException e) {
            throw Failures.of(session.source(), e);
        }
    }

    private StepResult result(PlannedStep planned, Optional<AppliedStep> before) {
        Optional<AppliedStep> now = session.step(planned.key());
        String skipped = watch.skipped(planned.key());
        if (skipped != null) {
            return plain(planned, StepResult.State.SKIPPED, skipped);
        }
        if (now.isPresent() && (before.isEmpty() || before.get() != now.get())) {
            return new StepResult(
                    planned.step(), StepResult.State.RAN, null, made(planned), now.map(AppliedStep::installedOn));
        }
        if (now.isPresent()) {
            return new StepResult(
                    planned.step(), StepResult.State.DONE, null, standing(planned), now.map(AppliedStep::installedOn));
        }
        return exclusion(planned)
                .map(reason -> plain(planned, left(planned), reason))
                .orElseGet(
                        () -> plain(planned, StepResult.State.SKIPPED, "the changeset says it is not for a metabase"));
    }

    private StepResult.State left(PlannedStep planned) {
        return selection.exclusion(planned.step()).isEmpty() && order.tooLate(planned)
                ? StepResult.State.IGNORED
                : StepResult.State.NOT_SELECTED;
    }

    private static StepResult plain(PlannedStep planned, StepResult.State state, String reason) {
        return new StepResult(planned.step(), state, reason, List.of(), Optional.empty());
    }

    /** Every change of ours has exactly one outcome, so the changes and the outcomes stand side by side. */
    private List<SourcedOutcome> made(PlannedStep planned) {
        List<MetabaseChange> changes = PlannedStep.changes(planned.changeSet());
        List<Outcome> outcomes = watch.outcomes(planned.key());
        if (changes.size() != outcomes.size()) {
            throw new IllegalStateException(planned.step().label() + " has " + changes.size() + " changes and "
                    + outcomes.size() + " outcomes");
        }
        List<SourcedOutcome> made = new ArrayList<>(outcomes.size());
        for (int i = 0; i < outcomes.size(); i++) {
            made.add(sourced(changes.get(i), Choices.told(changes.get(i), outcomes.get(i))));
        }
        return made;
    }

    /** What the operations of a step done earlier find now; one that would still change something tells nothing. */
    private List<SourcedOutcome> standing(PlannedStep planned) {
        List<SourcedOutcome> standing = new ArrayList<>();
        for (MetabaseChange change : PlannedStep.changes(planned.changeSet())) {
            Outcome outcome = change.operation().run(session.working());
            if (outcome.edits().isEmpty()) {
                standing.add(sourced(change, outcome));
            }
        }
        return standing;
    }

    private static SourcedOutcome sourced(MetabaseChange change, Outcome outcome) {
        return new SourcedOutcome(change.references(), change.inferred(), outcome);
    }
}
