package org.mbup.liquibase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import liquibase.database.Database;
import org.mbup.history.AppliedStep;
import org.mbup.liquibase.parser.MigrationVersion;
import org.mbup.liquibase.session.MetabaseSession;
import org.mbup.liquibase.session.StepKey;

/** Works out where each step of the migrations, and each record of the history, stands. */
final class Standings {

    private static final Comparator<Standing> ORDER =
            Comparator.comparing(s -> s.version().orElse(null), Comparator.nullsLast(Comparator.naturalOrder()));

    private final Database database;
    private final MetabaseSession session;
    private final StepOrder order;
    private final Set<AppliedStep> late;
    private final Optional<MigrationVersion> last;
    private final Map<StepKey, List<AppliedStep>> undone;
    private final Map<StepKey, List<AppliedStep>> ran;
    private final List<Standing> standings = new ArrayList<>();

    private Standings(Database database, MetabaseSession session, List<PlannedStep> steps, StepOrder order) {
        this.database = database;
        this.session = session;
        this.order = order;
        this.late = order.outOfOrder();
        this.last = steps.stream().flatMap(p -> p.version().stream()).max(MigrationVersion::compareTo);
        this.undone = byKey(session.history().undone());
        this.ran = byKey(session.steps());
    }

    /** All of them, in version order, repeatable ones last; of one version in the order things happened. */
    static List<Standing> of(Database database, MetabaseSession session, List<PlannedStep> steps, RunOrder order) {
        Standings all = new Standings(database, session, steps, new StepOrder(order, Set.of(), steps, session));
        Set<StepKey> told = new HashSet<>();
        for (PlannedStep planned : steps) {
            told.add(planned.key());
            all.tell(planned.key(), Optional.of(planned));
        }
        for (AppliedStep record : session.history().records()) {
            if (told.add(StepKey.of(record))) {
                all.tell(StepKey.of(record), Optional.empty());
            }
        }
        all.standings.sort(ORDER);
        return List.copyOf(all.standings);
    }

    private static Map<StepKey, List<AppliedStep>> byKey(List<AppliedStep> records) {
        Map<StepKey, List<AppliedStep>> map = new HashMap<>();
        records.forEach(record -> map.computeIfAbsent(StepKey.of(record), key -> new ArrayList<>(1))
                .add(record));
        return map;
    }

    private void tell(StepKey key, Optional<PlannedStep> planned) {
        undone.getOrDefault(key, List.of()).forEach(record -> add(planned, record, InfoRow.State.UNDONE));
        List<AppliedStep> runs = ran.getOrDefault(key, List.of());
        for (int i = 0; i < runs.size() - 1; i++) {
            add(planned, runs.get(i), InfoRow.State.SUPERSEDED);
        }
        if (!runs.isEmpty()) {
            AppliedStep latest = runs.get(runs.size() - 1);
            add(planned, latest, planned.map(p -> known(p, latest)).orElseGet(() -> unknown(latest)));
        } else if (planned.isPresent()) {
            standings.add(new Standing(planned, Optional.empty(), waiting(planned.get())));
        }
    }

    private void add(Optional<PlannedStep> planned, AppliedStep record, InfoRow.State state) {
        standings.add(new Standing(planned, Optional.of(record), state));
    }

    private InfoRow.State waiting(PlannedStep planned) {
        InfoRow.State state = order.state(planned);
        boolean tried = state == InfoRow.State.PENDING && order.passedOver(planned);
        return tried && Remedies.failure(database, planned).isPresent() ? InfoRow.State.SKIPPED : state;
    }

    private InfoRow.State known(PlannedStep planned, AppliedStep record) {
        if (!Checksums.same(planned.changeSet(), record)) {
            return planned.changeSet().isRunOnChange() ? InfoRow.State.OUTDATED : InfoRow.State.CHANGED;
        }
        if (record.edits() == null) {
            return InfoRow.State.MARKED;
        }
        if (record.outcome().equals("MARK_RAN")) {
            return InfoRow.State.SKIPPED;
        }
        if (planned.step().type() == Step.Type.BASELINE) {
            return InfoRow.State.BASELINE;
        }
        return late.contains(record) ? InfoRow.State.OUT_OF_ORDER : InfoRow.State.SUCCESS;
    }

    private InfoRow.State unknown(AppliedStep record) {
        if (Recorded.baseline(record)) {
            return InfoRow.State.BASELINE;
        }
        if (record.outcome().equals(AppliedStep.DELETED)) {
            return InfoRow.State.DELETED;
        }
        Optional<MigrationVersion> version = Recorded.version(record);
        boolean future = version.isPresent()
                && last.filter(l -> version.get().compareTo(l) <= 0).isEmpty();
        return future ? InfoRow.State.FUTURE : InfoRow.State.MISSING;
    }
}
