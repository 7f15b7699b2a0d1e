package org.mbup.plan;

import java.util.List;
import java.util.Optional;
import org.mbup.format.ReadOptions;
import org.mbup.liquibase.Remedies;
import org.mbup.liquibase.Replay;
import org.mbup.liquibase.ReplayRequest;
import org.mbup.liquibase.ReplayResult;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Metabase;
import org.mbup.store.SnapshotStore;
import org.mbup.store.StoredSnapshot;

/**
 * A snapshot before and after the upgrade, to ask questions of. One that is of another version than 4.0 is after what it is
 * before, unless the request says otherwise.
 *
 * @param before the snapshot
 * @param after the outcome; the same metabase where nothing was rehearsed
 * @param provenances where each value comes from
 * @param plan the plan, where the upgrade was rehearsed
 */
record Rehearsal(String source, Metabase before, Metabase after, Provenances provenances, Optional<Plan> plan) {

    static Rehearsal of(ReadOptions read, ReplayRequest request, CleanInstall clean) {
        try (StoredSnapshot stored = SnapshotStore.open(read.source(), read)) {
            Metabase before = stored.document().snapshot().metabase();
            boolean upgrade = Remedies.beforeTheUpgrade(before)
                    || request.from().isPresent()
                    || !request.only().isEmpty();
            if (!upgrade) {
                Provenances as = new Provenances(
                        before, before, List.of(), stored.document().snapshot().history());
                return new Rehearsal(stored.location(), before, before, as, Optional.empty());
            }
            ReplayResult result = Replay.run(stored.document(), read.source(), request);
            Plan plan = new Planning(stored, result, clean).preview(request, false);
            Provenances provenances = new Provenances(
                    before,
                    result.after(),
                    plan.changes(),
                    stored.document().snapshot().history());
            return new Rehearsal(stored.location(), before, result.after(), provenances, Optional.of(plan));
        }
    }

    IisVersion versionBefore() {
        return before.iisVersion().orElse(IisVersion.V4_0);
    }

    IisVersion versionAfter() {
        return plan.map(Plan::target).orElseGet(this::versionBefore);
    }
}
