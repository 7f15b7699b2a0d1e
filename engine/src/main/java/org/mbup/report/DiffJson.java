package org.mbup.report;

import java.util.Optional;
import org.mbup.compare.Difference;
import org.mbup.compare.ThreeWayChange;
import org.mbup.metabase.EffectiveChange;
import org.mbup.metabase.EffectiveProperty;
import org.mbup.metabase.Property;
import org.mbup.plan.Side;
import org.mbup.plan.SnapshotDiff;
import tools.jackson.core.JsonGenerator;

/** What differs between snapshots, as JSON. */
public final class DiffJson {

    private DiffJson() {}

    /** Two snapshots: one JSON document with a final line feed. */
    public static String render(SnapshotDiff diff) {
        return JsonReport.object(json -> {
            side(json, "a", diff.a());
            side(json, "b", diff.b());
            json.writeStringProperty("result", diff.sameness().label());
            JsonReport.strings(json, "notes", diff.notes());
            json.writeArrayPropertyStart("differences");
            diff.comparison().differences().forEach(difference -> difference(json, difference));
            json.writeEndArray();
            diff.effective().ifPresent(changes -> {
                json.writeArrayPropertyStart("inForce");
                changes.forEach(change -> inForce(json, change));
                json.writeEndArray();
            });
        });
    }

    /** Two snapshots and the one they came from: one JSON document with a final line feed. */
    public static String render(SnapshotDiff.Merge merge) {
        return JsonReport.object(json -> {
            side(json, "base", merge.base());
            side(json, "a", merge.a());
            side(json, "b", merge.b());
            json.writeArrayPropertyStart("changes");
            merge.threeWay().changes().forEach(change -> threeWay(json, change));
            json.writeEndArray();
            json.writeObjectPropertyStart("summary");
            for (ThreeWayChange.Verdict verdict : ThreeWayChange.Verdict.values()) {
                json.writeNumberProperty(verdict.label(), merge.threeWay().count(verdict));
            }
            json.writeEndObject();
        });
    }

    private static void side(JsonGenerator json, String name, Side side) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("uri", side.source());
        json.writeStringProperty("format", side.format());
        JsonReport.text(
                json, "iisVersion", side.iisVersion().map(Object::toString).orElse(null));
        json.writeEndObject();
    }

    private static void difference(JsonGenerator json, Difference difference) {
        json.writeStartObject();
        json.writeStringProperty("path", difference.path().toString());
        json.writeStringProperty("kind", difference.kind().label());
        difference.property().ifPresent(property -> {
            json.writeStringProperty("property", property.name());
            json.writeNumberProperty("id", property.id());
            property(json, "before", difference.before());
            property(json, "after", difference.after());
        });
        json.writeEndObject();
    }

    private static void property(JsonGenerator json, String name, Optional<Property> property) {
        if (property.isEmpty()) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("type", property.get().type().name());
        json.writeNumberProperty("userType", property.get().userType().number());
        json.writeStringProperty("attributes", property.get().attributes().toString());
        JsonReport.value(json, "value", property.map(Property::value), DiffText.secret(property.get()));
        json.writeEndObject();
    }

    private static void inForce(JsonGenerator json, EffectiveChange change) {
        json.writeStartObject();
        json.writeStringProperty("property", change.property());
        json.writeNumberProperty("id", change.id());
        json.writeStringProperty("origin", change.origin().toString());
        effective(json, "before", change.before());
        effective(json, "after", change.after());
        JsonReport.strings(json, "inForceAt", change.keys());
        JsonReport.strings(json, "overriddenAt", change.overriddenAt());
        json.writeEndObject();
    }

    private static void effective(JsonGenerator json, String name, Optional<EffectiveProperty> effective) {
        if (effective.isEmpty()) {
            json.writeNullProperty(name);
            return;
        }
        Property property = effective.get().property();
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("from", effective.get().from().toString());
        JsonReport.value(json, "value", Optional.of(property.value()), DiffText.secret(property));
        json.writeEndObject();
    }

    private static void threeWay(JsonGenerator json, ThreeWayChange change) {
        json.writeStartObject();
        json.writeStringProperty("path", change.path().toString());
        json.writeStringProperty("verdict", change.verdict().label());
        JsonReport.text(json, "a", change.ofA().map(Difference.Kind::label).orElse(null));
        JsonReport.text(json, "b", change.ofB().map(Difference.Kind::label).orElse(null));
        change.name().ifPresent(name -> {
            json.writeStringProperty("property", name);
            json.writeNumberProperty("id", change.id());
            property(json, "inBase", change.base());
            property(json, "inA", change.a());
            property(json, "inB", change.b());
        });
        json.writeEndObject();
    }
}
