package org.mbup.report;

import java.util.List;
import java.util.Optional;
import org.mbup.plan.InForce;
import org.mbup.plan.Provenance;
import org.mbup.schema.DefaultValue;
import tools.jackson.core.JsonGenerator;

/** Values in force and where they come from, as JSON. */
final class InForceJson {

    private InForceJson() {}

    static void array(JsonGenerator json, List<InForce> effective) {
        json.writeArrayPropertyStart("effective");
        effective.forEach(change -> change(json, change));
        json.writeEndArray();
    }

    private static void change(JsonGenerator json, InForce change) {
        json.writeStartObject();
        json.writeStringProperty("path", change.path().toString());
        json.writeStringProperty("property", change.property());
        json.writeNumberProperty("id", change.id());
        sourced(json, "before", change.before(), change.secret());
        sourced(json, "after", change.after(), change.secret());
        json.writeNumberProperty("keys", change.keys().size());
        JsonReport.strings(json, "overriddenAt", change.overriddenAt());
        json.writeEndObject();
    }

    static void sourced(JsonGenerator json, String name, Optional<InForce.Sourced> value, boolean secret) {
        if (value.isEmpty()) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        JsonReport.value(json, "value", value.get().value(), secret);
        provenance(json, "provenance", value.get().provenance());
        json.writeEndObject();
    }

    /** {@code {"kind": "inherited", "from": "/LM/W3SVC", "origin": {"kind": "snapshot"}}}. */
    static void provenance(JsonGenerator json, String name, Provenance provenance) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("kind", provenance.kind());
        if (provenance instanceof Provenance.Inherited inherited) {
            json.writeStringProperty("from", inherited.from().toString());
            provenance(json, "origin", inherited.origin());
        } else if (provenance instanceof Provenance.ByStep by) {
            json.writeStringProperty("step", by.step());
            JsonReport.strings(json, "references", by.references());
            json.writeBooleanProperty("inferred", by.inferred());
            json.writeBooleanProperty("earlier", by.earlier());
        } else if (provenance instanceof Provenance.Default fallback) {
            fact(json, fallback.fact());
        }
        json.writeEndObject();
    }

    private static void fact(JsonGenerator json, DefaultValue fact) {
        json.writeStringProperty("version", fact.version().toString());
        json.writeStringProperty("level", fact.level());
        json.writeStringProperty("source", fact.source());
        json.writeBooleanProperty("inferred", fact.confidence() == DefaultValue.Confidence.INFERRED);
    }
}
