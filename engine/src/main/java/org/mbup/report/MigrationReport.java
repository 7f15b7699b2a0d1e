package org.mbup.report;

import org.mbup.liquibase.StepResult;
import org.mbup.plan.Migration;
import org.mbup.plan.Plan;
import org.mbup.store.Committed;

/** What a migration did: the plan's own report, and where the result went. */
public final class MigrationReport {

    private MigrationReport() {}

    /** Text for a terminal. */
    public static String text(Migration migration) {
        Plan plan = migration.plan();
        if (migration.written().isEmpty()) {
            return plan.source() + ": nothing to do, every selected step has run\n" + ignored(plan);
        }
        return PlanText.render(plan) + written(migration.written().get());
    }

    private static String ignored(Plan plan) {
        StringBuilder text = new StringBuilder();
        plan.steps().stream()
                .filter(step -> step.state() == StepResult.State.IGNORED)
                .forEach(step -> text.append("  ")
                        .append(step.step().label())
                        .append("  ")
                        .append(step.step().name())
                        .append("  ")
                        .append(step.reason())
                        .append('\n'));
        return text.toString();
    }

    static String written(Committed committed) {
        String backup =
                committed.backup().map(b -> "; the old one is kept as " + b).orElse("");
        return "Written: " + committed.location() + backup + "\n";
    }

    /** The plan's JSON with {@code written} and {@code backup}; both null when nothing was left to do. */
    public static String json(Migration migration) {
        return JsonReport.object(json -> {
            PlanJson.members(json, migration.plan());
            JsonReport.text(
                    json,
                    "written",
                    migration.written().map(Committed::location).orElse(null));
            JsonReport.text(
                    json,
                    "backup",
                    migration.written().flatMap(Committed::backup).orElse(null));
        });
    }
}
