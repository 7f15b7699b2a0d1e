package org.mbup.report;

import java.util.List;
import org.mbup.config.SettingRow;

/** The settings with their origins. */
public final class ConfigReport {

    /** What a secret looks like. */
    public static final String MASK = JsonReport.MASK;

    private ConfigReport() {}

    /** A table for a terminal. */
    public static String text(List<SettingRow> rows) {
        TextTable table = new TextTable("Setting", "Value", "Origin", "Verbs");
        rows.forEach(row -> table.row(row.name(), row.value(), row.origin(), String.join(", ", row.verbs())));
        return table.toString();
    }

    /** JSON with a final line feed. */
    public static String json(List<SettingRow> rows) {
        return JsonReport.object(json -> {
            json.writeArrayPropertyStart("settings");
            for (SettingRow row : rows) {
                json.writeStartObject();
                json.writeStringProperty("name", row.name());
                JsonReport.strings(json, "verbs", row.verbs());
                json.writeStringProperty("value", row.value());
                json.writeStringProperty("origin", row.origin());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
