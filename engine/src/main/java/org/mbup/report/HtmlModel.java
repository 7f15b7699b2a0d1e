package org.mbup.report;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mbup.advice.Advisory;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Value;
import org.mbup.plan.Departure;
import org.mbup.plan.Plan;
import org.mbup.plan.PlannedChange;
import org.mbup.plan.ThreeWay;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The data of the HTML report: what the JSON report says, values ready to read, equal changes told once, paths numbered. */
final class HtmlModel {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final Map<KeyPath, Integer> paths = new LinkedHashMap<>();
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final JsonGenerator json;

    private HtmlModel(JsonGenerator json) {
        this.json = json;
    }

    static String json(Plan plan) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            new HtmlModel(json).plan(plan);
        }
        return text.toString();
    }

    private void plan(Plan plan) {
        json.writeStartObject();
        json.writeStringProperty("uri", plan.source());
        JsonReport.text(
                json, "iisVersion", plan.iisVersion().map(Object::toString).orElse(null));
        JsonReport.text(json, "sha256", plan.sha256().orElse(null));
        json.writeStringProperty("target", plan.target().toString());
        json.writeStringProperty("summary", PlanText.summary(plan));
        json.writeArrayPropertyStart("steps");
        plan.steps().forEach(step -> PlanJson.step(json, step, plan.applied()));
        json.writeEndArray();
        json.writeArrayPropertyStart("changes");
        SameChange.of(plan).forEach(this::change);
        json.writeEndArray();
        plan.threeWay().ifPresent(this::threeWay);
        plan.wire().ifPresent(effect -> WireJson.effect(json, effect));
        advisories(plan.advisories());
        JsonReport.strings(json, "losses", plan.losses());
        JsonReport.strings(json, "paths", paths.keySet());
        JsonReport.strings(json, "texts", texts.keySet());
        json.writeEndObject();
    }

    private void change(SameChange group) {
        PlannedChange change = group.change();
        json.writeStartObject();
        json.writeStringProperty("kind", change.kind().label());
        JsonReport.text(json, "step", change.step());
        JsonReport.strings(json, "references", change.references());
        json.writeBooleanProperty("inferred", change.inferred());
        JsonReport.strings(json, "notes", change.notes());
        if (change.property() != null) {
            json.writeStringProperty("property", change.property());
            json.writeNumberProperty("id", change.id());
            value("before", change.before(), change.id(), change.secret());
            value("after", change.after(), change.id(), change.secret());
            value("clean", change.cleanInstall(), change.id(), change.secret());
            json.writeStringProperty("beforeFrom", group.beforeFrom());
            json.writeStringProperty("afterFrom", group.afterFrom());
        }
        json.writeArrayPropertyStart("at");
        group.at().forEach(this::place);
        json.writeEndArray();
        json.writeEndObject();
    }

    /** {@code [path, in force at, overridden at...]}; a path alone where nothing else is to be said. */
    private void place(PlannedChange change) {
        if (change.inForceAt() == 0 && change.overriddenAt().isEmpty()) {
            json.writeNumber(number(change.path()));
            return;
        }
        json.writeStartArray();
        json.writeNumber(number(change.path()));
        json.writeNumber(change.inForceAt());
        change.overriddenAt().forEach(path -> json.writeNumber(number(path)));
        json.writeEndArray();
    }

    private int number(KeyPath path) {
        return paths.computeIfAbsent(path, key -> paths.size());
    }

    private void threeWay(ThreeWay threeWay) {
        json.writeObjectPropertyStart("threeWay");
        json.writeStringProperty("clean", threeWay.clean());
        json.writeArrayPropertyStart("departures");
        threeWay.departures().forEach(this::departure);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void departure(Departure one) {
        json.writeStartObject();
        json.writeStringProperty("kind", one.kind().label());
        if (one.property() != null) {
            json.writeStringProperty("property", one.property());
            json.writeNumberProperty("id", one.id());
            value("old", one.old(), one.id(), one.secret());
            value("upgraded", one.upgraded(), one.id(), one.secret());
            value("clean", one.clean(), one.id(), one.secret());
        }
        json.writeStringProperty("reason", one.reason());
        JsonReport.text(json, "step", one.step().orElse(null));
        JsonReport.text(json, "remedy", one.remedy().orElse(null));
        JsonReport.strings(json, "references", one.references());
        json.writeArrayPropertyStart("at");
        one.keys().forEach(path -> json.writeNumber(number(path)));
        json.writeEndArray();
        json.writeEndObject();
    }

    /** What one rule found together; {@code at} has path, finding and remedy of each place. */
    private void advisories(List<Advisory> advisories) {
        Map<List<Object>, List<Advisory>> groups = advisories.stream()
                .collect(Collectors.groupingBy(
                        one -> List.of(one.code(), one.consequence(), one.inferred()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        json.writeArrayPropertyStart("advisories");
        groups.values().forEach(this::advisory);
        json.writeEndArray();
    }

    private void advisory(List<Advisory> same) {
        Advisory first = same.get(0);
        json.writeStartObject();
        json.writeStringProperty("code", first.code());
        json.writeStringProperty("severity", first.severity().toString());
        json.writeStringProperty("consequence", first.consequence());
        JsonReport.text(json, "step", first.step().orElse(null));
        JsonReport.strings(json, "references", first.references());
        json.writeBooleanProperty("inferred", first.inferred());
        json.writeArrayPropertyStart("at");
        for (Advisory one : same) {
            json.writeStartArray();
            json.writeNumber(number(one.path()));
            json.writeNumber(text(one.finding()));
            json.writeNumber(text(one.remedy()));
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private int text(String words) {
        return texts.computeIfAbsent(words, key -> texts.size());
    }

    /** A list as its items, anything else as a person reads it; {@code null} where nothing is set. */
    private void value(String name, Optional<Value> value, long id, boolean secret) {
        if (!secret && value.isPresent() && value.get() instanceof Value.Multi multi) {
            JsonReport.strings(json, name, List.copyOf(multi.items()));
        } else {
            JsonReport.text(
                    json, name, value.map(v -> ValueText.of(v, id, secret)).orElse(null));
        }
    }
}
