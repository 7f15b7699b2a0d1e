package org.mbup.report;

import org.mbup.liquibase.StepResult;
import org.mbup.plan.Plan;
import org.mbup.plan.PlannedChange;
import tools.jackson.core.JsonGenerator;

/** A plan as JSON; the shape is an API and frozen by an approval test. */
public final class PlanJson {

    private PlanJson() {}

    /** The plan as one JSON document with a final line feed. */
    public static String render(Plan plan) {
        return JsonReport.object(json -> members(json, plan));
    }

    static void members(JsonGenerator json, Plan plan) {
        json.writeObjectPropertyStart("snapshot");
        json.writeStringProperty("uri", plan.source());
        JsonReport.text(
                json, "iisVersion", plan.iisVersion().map(Object::toString).orElse(null));
        JsonReport.text(json, "sha256", plan.sha256().orElse(null));
        json.writeEndObject();
        json.writeStringProperty("target", plan.target().toString());
        json.writeArrayPropertyStart("steps");
        plan.steps().forEach(step -> step(json, step, plan.applied()));
        json.writeEndArray();
        json.writeArrayPropertyStart("changes");
        plan.changes().forEach(change -> change(json, change));
        json.writeEndArray();
        if (!plan.applied()) {
            InForceJson.array(json, plan.effective());
            plan.threeWay().ifPresent(threeWay -> DeparturesJson.object(json, threeWay));
            AdvisoryJson.array(json, plan.advisories());
        }
        plan.wire().ifPresent(wire -> WireJson.effect(json, wire));
        summary(json, plan);
        if (!plan.losses().isEmpty()) {
            JsonReport.strings(json, "losses", plan.losses());
        }
    }

    static void step(JsonGenerator json, StepResult result, boolean applied) {
        json.writeStartObject();
        json.writeStringProperty("version", result.step().version());
        json.writeStringProperty("name", result.step().name());
        json.writeStringProperty("state", label(result, applied));
        JsonReport.text(json, "reason", result.reason());
        JsonReport.strings(json, "references", result.step().references());
        json.writeEndObject();
    }

    /** {@code would-run} (a migration says {@code ran}), {@code done}, {@code skipped}, {@code not-selected}, {@code ignored}. */
    static String label(StepResult result, boolean applied) {
        return switch (result.state()) {
            case RAN -> applied ? "ran" : "would-run";
            case DONE -> "done";
            case SKIPPED -> "skipped";
            case NOT_SELECTED -> "not-selected";
            case IGNORED -> "ignored";
        };
    }

    static void change(JsonGenerator json, PlannedChange change) {
        json.writeStartObject();
        json.writeStringProperty("path", change.path().toString());
        if (change.property() != null) {
            json.writeStringProperty("property", change.property());
            json.writeNumberProperty("id", change.id());
        }
        json.writeStringProperty("kind", change.kind().label());
        if (change.property() != null) {
            JsonReport.value(json, "before", change.before(), change.secret());
            JsonReport.value(json, "after", change.after(), change.secret());
            JsonReport.value(json, "cleanInstall", change.cleanInstall(), change.secret());
        }
        JsonReport.text(json, "step", change.step());
        JsonReport.strings(json, "references", change.references());
        json.writeBooleanProperty("inferred", change.inferred());
        if (!change.notes().isEmpty()) {
            JsonReport.strings(json, "notes", change.notes());
        }
        if (change.inForceAt() > 0) {
            json.writeNumberProperty("inForceAt", change.inForceAt());
        }
        if (!change.overriddenAt().isEmpty()) {
            JsonReport.strings(json, "overriddenAt", change.overriddenAt());
        }
        json.writeEndObject();
    }

    private static void summary(JsonGenerator json, Plan plan) {
        json.writeObjectPropertyStart("summary");
        count(json, plan, "changed", PlannedChange.Kind.CHANGED);
        count(json, plan, "added", PlannedChange.Kind.ADDED);
        count(json, plan, "removed", PlannedChange.Kind.REMOVED);
        count(json, plan, "preserved", PlannedChange.Kind.PRESERVED);
        count(json, plan, "pinned", PlannedChange.Kind.PINNED);
        count(json, plan, "obsolete", PlannedChange.Kind.OBSOLETE);
        count(json, plan, "keysAdded", PlannedChange.Kind.KEY_ADDED);
        count(json, plan, "keysRemoved", PlannedChange.Kind.KEY_REMOVED);
        json.writeEndObject();
    }

    private static void count(JsonGenerator json, Plan plan, String name, PlannedChange.Kind kind) {
        json.writeNumberProperty(name, plan.count(kind));
    }
}
