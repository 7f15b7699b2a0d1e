package org.mbup.report;

import java.util.List;
import org.mbup.advice.Advisory;
import org.mbup.advice.Severity;
import org.mbup.plan.Lint;

/** What a snapshot was found to suffer from. */
public final class LintReport {

    private LintReport() {}

    /** Text for a terminal. */
    public static String text(Lint lint) {
        String version = lint.iisVersion().map(v -> "IIS " + v).orElse("IIS version unknown");
        StringBuilder out = new StringBuilder(lint.source())
                .append(": ")
                .append(version)
                .append(", by the rules of IIS ")
                .append(lint.rules())
                .append("\nsha256 ")
                .append(lint.sha256())
                .append("\n\n")
                .append(AdvisoryText.section(lint.advisories()));
        if (!lint.losses().isEmpty()) {
            out.append("Not in the export\n");
            lint.losses().forEach(loss -> out.append("  ? ").append(loss).append('\n'));
            out.append('\n');
        }
        return out.append("Summary: ")
                .append(AdvisoryText.counts(lint.advisories()))
                .append(".\n")
                .toString();
    }

    /** JSON with a final line feed. */
    public static String json(Lint lint) {
        return JsonReport.object(json -> {
            json.writeObjectPropertyStart("snapshot");
            json.writeStringProperty("uri", lint.source());
            JsonReport.text(
                    json, "iisVersion", lint.iisVersion().map(Object::toString).orElse(null));
            json.writeStringProperty("sha256", lint.sha256());
            json.writeEndObject();
            json.writeStringProperty("rules", lint.rules().toString());
            AdvisoryJson.array(json, lint.advisories());
            List<Advisory> all = lint.advisories();
            json.writeObjectPropertyStart("summary");
            json.writeNumberProperty("errors", AdvisoryJson.count(all, Severity.ERROR));
            json.writeNumberProperty("warnings", AdvisoryJson.count(all, Severity.WARNING));
            json.writeNumberProperty("infos", AdvisoryJson.count(all, Severity.INFO));
            json.writeEndObject();
            if (!lint.losses().isEmpty()) {
                JsonReport.strings(json, "losses", lint.losses());
            }
        });
    }
}
