package org.mbup.report;

import java.util.Locale;
import org.mbup.liquibase.Remedy;
import org.mbup.liquibase.Step;
import org.mbup.plan.RemedyList;
import tools.jackson.core.JsonGenerator;

/** The list of remedies: name, whether it is needed, what it does, source. */
public final class RemedyReport {

    private static final String INDENT = "    ";

    private RemedyReport() {}

    /** Text for a terminal. */
    public static String text(RemedyList list) {
        StringBuilder text = new StringBuilder();
        list.source()
                .ifPresent(source -> text.append(source)
                        .append(": ")
                        .append(list.iisVersion().map(v -> "IIS " + v).orElse("IIS version unknown"))
                        .append(list.afterUpgrade() ? ", as the upgrade would leave it" : "")
                        .append("\n\n"));
        list.remedies().forEach(remedy -> entry(text, remedy));
        return text.append("Ask for one with --with NAME (in an upgrade) or --only NAME (alone).\n")
                .toString();
    }

    private static void entry(StringBuilder text, Remedy remedy) {
        Step step = remedy.step();
        text.append(step.name()).append(need(remedy)).append('\n');
        remedy.reason().ifPresent(reason -> text.append(INDENT).append(reason).append('\n'));
        text.append(INDENT).append(step.comment()).append('\n');
        text.append(INDENT).append(String.join(", ", step.references())).append("\n\n");
    }

    private static String need(Remedy remedy) {
        int edits = remedy.edits().size();
        return switch (remedy.need()) {
            case UNKNOWN -> "";
            case NEEDED -> ": needed, " + edits + (edits == 1 ? " change" : " changes");
            case NOT_NEEDED -> ": not needed";
            case DONE -> ": done";
        };
    }

    /** JSON with a final line feed. */
    public static String json(RemedyList list) {
        return JsonReport.object(json -> {
            JsonReport.text(json, "snapshot", list.source().orElse(null));
            JsonReport.text(
                    json, "iisVersion", list.iisVersion().map(Object::toString).orElse(null));
            json.writeBooleanProperty("afterUpgrade", list.afterUpgrade());
            json.writeArrayPropertyStart("remedies");
            list.remedies().forEach(remedy -> entry(json, remedy));
            json.writeEndArray();
        });
    }

    private static void entry(JsonGenerator json, Remedy remedy) {
        Step step = remedy.step();
        json.writeStartObject();
        json.writeStringProperty("name", step.name());
        json.writeStringProperty("version", step.version());
        json.writeStringProperty("comment", step.comment());
        JsonReport.strings(json, "references", step.references());
        json.writeStringProperty(
                "need", remedy.need().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        JsonReport.text(json, "reason", remedy.reason().orElse(null));
        json.writeNumberProperty("changes", remedy.edits().size());
        json.writeEndObject();
    }
}
