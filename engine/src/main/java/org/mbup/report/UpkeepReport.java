package org.mbup.report;

import java.util.Locale;
import java.util.Optional;
import org.mbup.history.AppliedStep;
import org.mbup.liquibase.RepairResult.Action;
import org.mbup.liquibase.RepairResult.Repaired;
import org.mbup.plan.BaselineMark;
import org.mbup.plan.Repairs;
import org.mbup.plan.Reversal;
import org.mbup.store.Committed;
import tools.jackson.core.JsonGenerator;

/** What repair, baseline and clean did. */
public final class UpkeepReport {

    private UpkeepReport() {}

    /** A repair as text for a terminal. */
    public static String text(Repairs repairs) {
        StringBuilder text = new StringBuilder();
        if (repairs.repaired().isEmpty()) {
            text.append(repairs.source()).append(": nothing to repair\n");
        }
        for (Repaired repaired : repairs.repaired()) {
            text.append("  ").append(action(repaired)).append("  ");
            if (!repaired.version().isEmpty()) {
                text.append(repaired.version()).append("  ");
            }
            text.append(repaired.file()).append(checksums(repaired)).append('\n');
        }
        repairs.written().map(MigrationReport::written).ifPresent(text::append);
        return text.toString();
    }

    private static String action(Repaired repaired) {
        return repaired.action().name().toLowerCase(Locale.ROOT);
    }

    private static String checksums(Repaired repaired) {
        if (repaired.action() == Action.DELETED) {
            return "  no longer among the migrations";
        }
        return "  " + (repaired.before() == null ? "no checksum" : repaired.before()) + " -> " + repaired.after();
    }

    /** A repair as JSON with a final line feed. */
    public static String json(Repairs repairs) {
        return JsonReport.object(json -> {
            json.writeStringProperty("uri", repairs.source());
            json.writeArrayPropertyStart("repaired");
            for (Repaired repaired : repairs.repaired()) {
                json.writeStartObject();
                json.writeStringProperty("version", repaired.version());
                json.writeStringProperty("file", repaired.file());
                json.writeStringProperty("action", action(repaired));
                JsonReport.text(json, "before", repaired.before());
                JsonReport.text(json, "after", repaired.after());
                json.writeEndObject();
            }
            json.writeEndArray();
            written(json, repairs.written());
        });
    }

    /** A baseline as text for a terminal. */
    public static String text(BaselineMark mark) {
        return mark.written()
                .map(written -> mark.source() + ": counts as being of version " + mark.version()
                        + "; migrations up to it do not run\n" + MigrationReport.written(written))
                .orElse(mark.source() + ": has the baseline " + mark.version() + " already\n");
    }

    /** A baseline as JSON with a final line feed. */
    public static String json(BaselineMark mark) {
        return JsonReport.object(json -> {
            json.writeStringProperty("uri", mark.source());
            json.writeStringProperty("baselineVersion", mark.version());
            written(json, mark.written());
        });
    }

    /** A clean as text for a terminal. */
    public static String cleanText(Reversal clean, boolean historyOnly) {
        StringBuilder text = new StringBuilder();
        if (clean.undone().isEmpty()) {
            text.append(clean.source()).append(": nothing to clean, no step has run on it\n");
        }
        String verb = historyOnly ? "  forgotten   " : "  taken back  ";
        for (AppliedStep step : clean.undone()) {
            text.append(verb)
                    .append(step.id())
                    .append("  ")
                    .append(step.changelog())
                    .append('\n');
        }
        clean.written().map(MigrationReport::written).ifPresent(text::append);
        return text.toString();
    }

    /** A clean as JSON with a final line feed. */
    public static String cleanJson(Reversal clean, boolean historyOnly) {
        return JsonReport.object(json -> {
            json.writeStringProperty("uri", clean.source());
            json.writeBooleanProperty("historyOnly", historyOnly);
            json.writeArrayPropertyStart(historyOnly ? "forgotten" : "undone");
            for (AppliedStep step : clean.undone()) {
                json.writeStartObject();
                json.writeStringProperty("id", step.id());
                json.writeStringProperty("changelog", step.changelog());
                json.writeEndObject();
            }
            json.writeEndArray();
            written(json, clean.written());
        });
    }

    private static void written(JsonGenerator json, Optional<Committed> written) {
        JsonReport.text(json, "written", written.map(Committed::location).orElse(null));
        JsonReport.text(json, "backup", written.flatMap(Committed::backup).orElse(null));
    }
}
