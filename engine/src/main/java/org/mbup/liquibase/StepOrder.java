package org.mbup.liquibase;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import liquibase.precondition.core.PreconditionContainer;
import org.mbup.history.AppliedStep;
import org.mbup.liquibase.parser.MigrationVersion;
import org.mbup.liquibase.session.MetabaseSession;
import org.mbup.liquibase.session.StepKey;
import org.mbup.problem.Problem;

/**
 * What the versions say of steps that have not run: whether their turn is still to come. Steps that run only when asked
 * for by name are outside this order: nobody waits for them, and they come too late for nothing. A step whose
 * preconditions are tried again with each run (onFail CONTINUE) never comes too late.
 */
final class StepOrder {

    private static final MigrationVersion NOTHING = MigrationVersion.parse("0").orElseThrow();

    private final RunOrder order;
    private final Set<String> asked;
    private final List<PlannedStep> all;
    private final MetabaseSession session;
    private final Map<StepKey, PlannedStep> known = new HashMap<>();
    private final Optional<MigrationVersion> highest;
    private final Optional<MigrationVersion> marker;
    private final Optional<MigrationVersion> target;
    private final Optional<PlannedStep> start;

    /**
     * The order of one run.
     *
     * @param asked names of the steps asked for by name
     */
    StepOrder(RunOrder order, Set<String> asked, List<PlannedStep> all, MetabaseSession session) {
        this.order = order;
        this.asked = asked;
        this.all = all;
        this.session = session;
        all.forEach(planned -> known.put(planned.key(), planned));
        this.highest = session.steps().stream()
                .filter(this::inOrder)
                .flatMap(step -> Recorded.version(step).stream())
                .max(MigrationVersion::compareTo);
        this.marker = session.steps().stream()
                .filter(step -> Recorded.type(step) == Step.Type.BASELINE)
                .flatMap(step -> Recorded.version(step).stream())
                .max(MigrationVersion::compareTo);
        this.target = order.target().flatMap(this::target);
        this.start = highest.isPresent() || !order.cherryPick().isEmpty() ? Optional.empty() : start();
        refuseBeyondTarget();
    }

    private void refuseBeyondTarget() {
        all.stream()
                .filter(planned -> asked.contains(planned.step().name()))
                .filter(this::above)
                .findFirst()
                .ifPresent(planned -> {
                    throw Problem.usage("a step asked for by name is above the target")
                            .found(planned.step().name() + ", version "
                                    + planned.step().version() + ", with target " + target.orElseThrow())
                            .hint("leave one of the two out")
                            .asException();
                });
    }

    /** Whether a record counts when it is asked how far the versions have come. */
    private boolean inOrder(AppliedStep step) {
        PlannedStep planned = known.get(StepKey.of(step));
        return Recorded.version(step).isPresent()
                && (planned == null || !planned.step().optIn());
    }

    private Optional<MigrationVersion> target(String text) {
        return switch (text) {
            case "latest" -> Optional.empty();
            case "current" -> Optional.of(highest.orElse(NOTHING));
            case "next" -> next();
            default ->
                Optional.of(Target.require(
                        text,
                        all.stream()
                                .map(PlannedStep::version)
                                .flatMap(Optional::stream)
                                .distinct()
                                .toList()));
        };
    }

    private Optional<MigrationVersion> next() {
        return all.stream()
                .filter(planned -> planned.step().type() == Step.Type.VERSIONED)
                .filter(planned -> !planned.step().optIn())
                .filter(planned -> session.step(planned.key()).isEmpty())
                .map(planned -> planned.version().orElseThrow())
                .filter(version -> !reached(marker, version) && (order.outOfOrder() || !reached(highest, version)))
                .min(MigrationVersion::compareTo);
    }

    /** The baseline migration a snapshot without history begins with. */
    private Optional<PlannedStep> start() {
        return all.stream()
                .filter(planned -> planned.step().type() == Step.Type.BASELINE)
                .filter(planned -> !above(planned))
                .reduce((first, second) -> second);
    }

    private static boolean reached(Optional<MigrationVersion> limit, MigrationVersion version) {
        return limit.filter(l -> version.compareTo(l) <= 0).isPresent();
    }

    private boolean above(PlannedStep planned) {
        return target.isPresent()
                && planned.version().filter(v -> v.compareTo(target.get()) > 0).isPresent();
    }

    /** Where a step stands that has not run. */
    InfoRow.State state(PlannedStep planned) {
        Step step = planned.step();
        if (asked.contains(step.name())) {
            return InfoRow.State.PENDING;
        }
        if (step.optIn()) {
            return InfoRow.State.AVAILABLE;
        }
        return switch (step.type()) {
            case REPEATABLE -> InfoRow.State.PENDING;
            case BASELINE -> baseline(planned);
            case VERSIONED -> versioned(planned);
        };
    }

    private InfoRow.State baseline(PlannedStep planned) {
        if (above(planned)) {
            return InfoRow.State.ABOVE_TARGET;
        }
        return start.filter(planned::equals).isPresent() ? InfoRow.State.PENDING : InfoRow.State.IGNORED;
    }

    private InfoRow.State versioned(PlannedStep planned) {
        MigrationVersion version = planned.version().orElseThrow();
        Optional<MigrationVersion> below = Stream.concat(marker.stream(), start.flatMap(PlannedStep::version).stream())
                .max(MigrationVersion::compareTo);
        if (reached(below, version)) {
            return InfoRow.State.BELOW_BASELINE;
        }
        if (above(planned)) {
            return InfoRow.State.ABOVE_TARGET;
        }
        boolean late = reached(highest, version) && !order.outOfOrder() && !triedAgain(planned);
        return late ? InfoRow.State.IGNORED : InfoRow.State.PENDING;
    }

    /** Whether a later version has run, and the preconditions are tried again with each run. */
    boolean passedOver(PlannedStep planned) {
        return triedAgain(planned)
                && planned.version().filter(v -> reached(highest, v)).isPresent();
    }

    private static boolean triedAgain(PlannedStep planned) {
        PreconditionContainer conditions = planned.changeSet().getPreconditions();
        return conditions != null && conditions.getOnFail() == PreconditionContainer.FailOption.CONTINUE;
    }

    /** Why a step that has not run does not run now; empty when its turn has come. */
    Optional<String> exclusion(PlannedStep planned) {
        return switch (state(planned)) {
            case ABOVE_TARGET -> Optional.of("above the target " + target.orElseThrow());
            case BELOW_BASELINE ->
                Optional.of("below the baseline "
                        + marker.or(() -> start.flatMap(PlannedStep::version)).orElseThrow());
            case IGNORED -> Optional.of(ignored(planned));
            default -> Optional.empty();
        };
    }

    /** Whether a versioned step does not run because one of a later version has. */
    boolean tooLate(PlannedStep planned) {
        return planned.step().type() == Step.Type.VERSIONED && state(planned) == InfoRow.State.IGNORED;
    }

    private String ignored(PlannedStep planned) {
        if (planned.step().type() == Step.Type.BASELINE) {
            return start.map(chosen -> "the baseline " + chosen.step().version() + " is a later one")
                    .orElse("a baseline is for a snapshot on which nothing has run");
        }
        return "ignored, because " + highest.orElseThrow() + " has run already; --out-of-order runs it";
    }

    /** The records of steps that ran after one of a later version. */
    Set<AppliedStep> outOfOrder() {
        Set<AppliedStep> late = Collections.newSetFromMap(new IdentityHashMap<>());
        MigrationVersion reached = NOTHING;
        for (AppliedStep step : session.steps()) {
            MigrationVersion own = inOrder(step) ? Recorded.version(step).orElseThrow() : reached;
            if (own.compareTo(reached) < 0) {
                late.add(step);
            } else {
                reached = own;
            }
        }
        return late;
    }
}
