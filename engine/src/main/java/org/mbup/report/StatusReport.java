package org.mbup.report;

import java.time.temporal.ChronoUnit;
import org.mbup.liquibase.InfoRow;
import org.mbup.liquibase.Step;
import org.mbup.plan.Status;
import tools.jackson.core.JsonGenerator;

/** The table of migrations, in Flyway's columns. */
public final class StatusReport {

    private StatusReport() {}

    /** Text for a terminal. */
    public static String text(Status status) {
        TextTable table = new TextTable("Version", "Description", "Type", "Installed on", "State");
        for (InfoRow row : status.rows()) {
            table.row(
                    row.version(),
                    row.description(),
                    type(row),
                    installedOn(row),
                    row.state().label());
        }
        String version = status.iisVersion().map(v -> "IIS " + v).orElse("IIS version unknown");
        return status.source() + ": " + version + "\n" + table;
    }

    /** JSON with a final line feed. */
    public static String json(Status status) {
        return JsonReport.object(json -> {
            json.writeObjectPropertyStart("snapshot");
            json.writeStringProperty("uri", status.source());
            JsonReport.text(
                    json,
                    "iisVersion",
                    status.iisVersion().map(Object::toString).orElse(null));
            json.writeEndObject();
            json.writeArrayPropertyStart("migrations");
            status.rows().forEach(row -> row(json, row));
            json.writeEndArray();
        });
    }

    private static void row(JsonGenerator json, InfoRow row) {
        json.writeStartObject();
        json.writeStringProperty("version", row.version());
        json.writeStringProperty("description", row.description());
        json.writeStringProperty("type", type(row));
        JsonReport.text(
                json, "installedOn", row.installedOn().map(Object::toString).orElse(null));
        json.writeStringProperty("state", row.state().label());
        json.writeEndObject();
    }

    private static String type(InfoRow row) {
        return typeName(row.type());
    }

    static String typeName(Step.Type type) {
        return switch (type) {
            case VERSIONED -> "Versioned";
            case REPEATABLE -> "Repeatable";
            case BASELINE -> "Baseline";
        };
    }

    private static String installedOn(InfoRow row) {
        return row.installedOn()
                .map(at -> at.truncatedTo(ChronoUnit.SECONDS)
                        .toString()
                        .replace('T', ' ')
                        .replace("Z", " UTC"))
                .orElse("");
    }
}
