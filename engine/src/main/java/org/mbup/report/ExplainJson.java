package org.mbup.report;

import java.util.Locale;
import java.util.Optional;
import org.mbup.metabase.Property;
import org.mbup.plan.Explanation;
import org.mbup.plan.KeyExplanation;
import org.mbup.schema.DefaultValue;
import tools.jackson.core.JsonGenerator;

/** The story of a value, or of a key, as JSON. */
final class ExplainJson {

    private ExplainJson() {}

    static void value(JsonGenerator json, Explanation story) {
        boolean secret = story.secret();
        head(json, story.source(), story.iisVersion().map(Object::toString), story.upgraded());
        json.writeStringProperty("path", story.path().toString());
        json.writeStringProperty("property", story.property());
        json.writeNumberProperty("id", story.id());
        InForceJson.sourced(json, "before", story.before(), secret);
        InForceJson.sourced(json, "after", story.after(), secret);
        JsonReport.value(json, "clean", story.clean(), secret);
        json.writeStringProperty("cleanSource", story.cleanSource());
        json.writeArrayPropertyStart("levels");
        story.levels().forEach(level -> level(json, level, secret));
        json.writeEndArray();
        json.writeArrayPropertyStart("defaults");
        story.defaults().forEach(fact -> fact(json, fact, secret));
        json.writeEndArray();
        json.writeArrayPropertyStart("changes");
        story.steps().forEach(change -> PlanJson.change(json, change));
        json.writeEndArray();
        json.writeArrayPropertyStart("departures");
        story.departures().forEach(one -> DeparturesJson.departure(json, one));
        json.writeEndArray();
        AdvisoryJson.array(json, story.advisories());
        JsonReport.strings(json, "references", story.references());
    }

    static void key(JsonGenerator json, KeyExplanation key) {
        head(json, key.source(), key.iisVersion().map(Object::toString), key.upgraded());
        json.writeStringProperty("path", key.path().toString());
        json.writeArrayPropertyStart("values");
        for (KeyExplanation.Row row : key.values()) {
            json.writeStartObject();
            json.writeStringProperty("property", row.property());
            json.writeNumberProperty("id", row.id());
            InForceJson.sourced(json, "before", row.before(), row.secret());
            InForceJson.sourced(json, "after", row.after(), row.secret());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void head(JsonGenerator json, String source, Optional<String> version, boolean upgraded) {
        json.writeObjectPropertyStart("snapshot");
        json.writeStringProperty("uri", source);
        JsonReport.text(json, "iisVersion", version.orElse(null));
        json.writeEndObject();
        json.writeBooleanProperty("upgraded", upgraded);
    }

    private static void level(JsonGenerator json, Explanation.Level level, boolean secret) {
        json.writeStartObject();
        json.writeStringProperty("path", level.path().toString());
        json.writeBooleanProperty("exists", level.exists());
        JsonReport.value(json, "before", level.before().map(Property::value), secret);
        JsonReport.value(json, "after", level.after().map(Property::value), secret);
        json.writeBooleanProperty(
                "inherited", level.after().filter(p -> p.attributes().inherit()).isPresent());
        json.writeBooleanProperty("wins", level.wins());
        json.writeEndObject();
    }

    private static void fact(JsonGenerator json, DefaultValue fact, boolean secret) {
        json.writeStartObject();
        json.writeStringProperty("version", fact.version().toString());
        json.writeStringProperty("kind", fact.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("level", fact.level());
        JsonReport.value(json, "value", fact.value(), secret);
        json.writeStringProperty("text", secret ? JsonReport.MASK : fact.text());
        json.writeBooleanProperty("inferred", fact.confidence() == DefaultValue.Confidence.INFERRED);
        json.writeStringProperty("source", fact.source());
        json.writeEndObject();
    }
}
