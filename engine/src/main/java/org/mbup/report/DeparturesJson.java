package org.mbup.report;

import org.mbup.plan.Departure;
import org.mbup.plan.ThreeWay;
import tools.jackson.core.JsonGenerator;

/** The comparison with a clean installation as JSON. */
final class DeparturesJson {

    private DeparturesJson() {}

    static void object(JsonGenerator json, ThreeWay threeWay) {
        json.writeObjectPropertyStart("threeWay");
        json.writeStringProperty("clean", threeWay.clean());
        json.writeBooleanProperty("documented", threeWay.documented());
        json.writeArrayPropertyStart("departures");
        threeWay.departures().forEach(one -> departure(json, one));
        json.writeEndArray();
        json.writeEndObject();
    }

    static void departure(JsonGenerator json, Departure one) {
        json.writeStartObject();
        json.writeStringProperty("kind", one.kind().label());
        if (one.property() != null) {
            json.writeStringProperty("property", one.property());
            json.writeNumberProperty("id", one.id());
            JsonReport.value(json, "old", one.old(), one.secret());
            JsonReport.value(json, "upgraded", one.upgraded(), one.secret());
            JsonReport.value(json, "clean", one.clean(), one.secret());
        }
        JsonReport.strings(json, "keys", one.keys());
        json.writeStringProperty("reason", one.reason());
        JsonReport.strings(json, "references", one.references());
        JsonReport.text(json, "step", one.step().orElse(null));
        JsonReport.text(json, "remedy", one.remedy().orElse(null));
        json.writeEndObject();
    }
}
