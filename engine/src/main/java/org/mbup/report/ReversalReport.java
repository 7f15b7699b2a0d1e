package org.mbup.report;

import org.mbup.history.AppliedStep;
import org.mbup.plan.Reversal;
import org.mbup.store.Committed;

/** What an undo did. */
public final class ReversalReport {

    private ReversalReport() {}

    /** Text for a terminal. */
    public static String text(Reversal reversal) {
        StringBuilder text = new StringBuilder();
        if (reversal.undone().isEmpty()) {
            text.append(reversal.source()).append(": nothing to take back, no step has run on it\n");
        }
        for (AppliedStep step : reversal.undone()) {
            text.append("  taken back  ")
                    .append(step.id())
                    .append("  ")
                    .append(step.changelog())
                    .append('\n');
        }
        reversal.written().map(MigrationReport::written).ifPresent(text::append);
        return text.toString();
    }

    /** JSON with a final line feed. */
    public static String json(Reversal reversal) {
        return JsonReport.object(json -> {
            json.writeStringProperty("uri", reversal.source());
            json.writeArrayPropertyStart("undone");
            for (AppliedStep step : reversal.undone()) {
                json.writeStartObject();
                json.writeStringProperty("id", step.id());
                json.writeStringProperty("changelog", step.changelog());
                json.writeEndObject();
            }
            json.writeEndArray();
            JsonReport.text(
                    json, "written", reversal.written().map(Committed::location).orElse(null));
            JsonReport.text(
                    json,
                    "backup",
                    reversal.written().flatMap(Committed::backup).orElse(null));
        });
    }
}
