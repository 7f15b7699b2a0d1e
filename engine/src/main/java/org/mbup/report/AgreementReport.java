package org.mbup.report;

import org.mbup.liquibase.Invalid;
import org.mbup.plan.Agreement;
import tools.jackson.core.JsonGenerator;

/** What does not agree between a history and the migrations. */
public final class AgreementReport {

    private static final String INDENT = "      ";

    private AgreementReport() {}

    /** Text for a terminal. */
    public static String text(Agreement agreement) {
        if (agreement.valid()) {
            return agreement.source() + ": valid, the history agrees with the migrations\n";
        }
        int count = agreement.invalid().size();
        StringBuilder text = new StringBuilder(agreement.source())
                .append(": not valid, ")
                .append(count)
                .append(count == 1 ? " migration does" : " migrations do")
                .append(" not agree with the history\n");
        agreement.invalid().forEach(invalid -> entry(text, invalid));
        return text.toString();
    }

    private static void entry(StringBuilder text, Invalid invalid) {
        text.append("  ")
                .append(invalid.label())
                .append("  ")
                .append(invalid.file())
                .append("  ")
                .append(invalid.problem())
                .append('\n');
        line(text, "found", invalid.found());
        line(text, "expected", invalid.expected());
        line(text, "next", invalid.remedy());
    }

    private static void line(StringBuilder text, String label, String value) {
        if (value != null) {
            text.append(INDENT).append(label).append(": ").append(value).append('\n');
        }
    }

    /** JSON with a final line feed. */
    public static String json(Agreement agreement) {
        return JsonReport.object(json -> {
            json.writeStringProperty("uri", agreement.source());
            json.writeBooleanProperty("valid", agreement.valid());
            json.writeArrayPropertyStart("invalid");
            agreement.invalid().forEach(invalid -> entry(json, invalid));
            json.writeEndArray();
        });
    }

    private static void entry(JsonGenerator json, Invalid invalid) {
        json.writeStartObject();
        json.writeStringProperty("version", invalid.version());
        json.writeStringProperty("description", invalid.description());
        json.writeStringProperty("type", StatusReport.typeName(invalid.type()));
        json.writeStringProperty("file", invalid.file());
        json.writeStringProperty("state", invalid.state().label());
        json.writeStringProperty("problem", invalid.problem());
        JsonReport.text(json, "found", invalid.found());
        JsonReport.text(json, "expected", invalid.expected());
        json.writeStringProperty("hint", invalid.remedy());
        json.writeEndObject();
    }
}
