package org.mbup.plan;

import java.util.List;
import java.util.Optional;
import org.mbup.advice.Advisor;
import org.mbup.format.Snapshot;
import org.mbup.liquibase.Remedies;
import org.mbup.liquibase.ReplayRequest;
import org.mbup.liquibase.ReplayResult;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Metabase;
import org.mbup.store.StoredSnapshot;
import org.mbup.wire.Side;
import org.mbup.wire.WireEffect;

/** Makes the plan of one replay. */
final class Planning {

    private static final IisVersion TARGET = IisVersion.V5_0;

    private final StoredSnapshot stored;
    private final ReplayResult result;
    private final CleanInstall clean;
    private final Metabase before;

    Planning(StoredSnapshot stored, ReplayResult result, CleanInstall clean) {
        this.stored = stored;
        this.result = result;
        this.clean = clean;
        this.before = stored.document().snapshot().metabase();
    }

    /** The plan of steps that ran: lines and nothing else, so that a migration takes no longer than it must. */
    Plan migration() {
        PlanBuilder.Drawn drawn = PlanBuilder.draw(before, result.after(), result.steps());
        return new Plan(
                stored.location(),
                Optional.empty(),
                before.iisVersion(),
                TARGET,
                result.steps(),
                drawn.lines(),
                List.of(),
                Optional.empty(),
                List.of(),
                Losses.of(stored.document()),
                result.changed(),
                true,
                Optional.empty());
    }

    /** The plan of a rehearsal, with everything that is known of its outcome. */
    Plan preview(ReplayRequest request, boolean all) {
        PlanBuilder.Drawn drawn = PlanBuilder.draw(before, result.after(), result.steps());
        Provenances provenances = new Provenances(
                before,
                result.after(),
                drawn.lines(),
                stored.document().snapshot().history());
        return new Plan(
                stored.location(),
                Optional.of(stored.sha256()),
                before.iisVersion(),
                TARGET,
                result.steps(),
                all ? PlanBuilder.withUnchanged(drawn.lines(), result.after()) : drawn.lines(),
                InForceChanges.of(
                        drawn.effective(), provenances, before.iisVersion().orElse(IisVersion.V4_0), TARGET),
                Optional.of(ThreeWayBuilder.compare(
                        before,
                        result.after(),
                        clean,
                        drawn.lines(),
                        Remedies.asItStands(outcome(), stored.location(), request.locations()))),
                Advisor.advise(result.after(), TARGET, Lint.origin(stored)),
                Losses.of(stored.document()),
                result.changed(),
                false,
                Optional.of(wire(request.from())));
    }

    private WireEffect wire(Optional<IisVersion> from) {
        return WireEffect.compare(
                Side.of(before, from),
                new Side(result.after(), TARGET),
                Side.cleanIis5(),
                stored.document().snapshot().computer());
    }

    private Snapshot outcome() {
        return new Snapshot(result.after(), stored.document().snapshot().computer(), result.history());
    }
}
