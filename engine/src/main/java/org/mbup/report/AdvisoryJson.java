package org.mbup.report;

import java.util.List;
import org.mbup.advice.Advisory;
import org.mbup.advice.Severity;
import tools.jackson.core.JsonGenerator;

/** Advisories as JSON: the array every report with advisories has. */
final class AdvisoryJson {

    private AdvisoryJson() {}

    static void array(JsonGenerator json, List<Advisory> advisories) {
        json.writeArrayPropertyStart("advisories");
        advisories.forEach(advisory -> advisory(json, advisory));
        json.writeEndArray();
    }

    static long count(List<Advisory> advisories, Severity severity) {
        return advisories.stream()
                .filter(advisory -> advisory.severity() == severity)
                .count();
    }

    private static void advisory(JsonGenerator json, Advisory advisory) {
        json.writeStartObject();
        json.writeStringProperty("code", advisory.code());
        json.writeStringProperty("severity", advisory.severity().toString());
        json.writeStringProperty("path", advisory.path().toString());
        JsonReport.text(json, "property", advisory.property().orElse(null));
        json.writeStringProperty("finding", advisory.finding());
        json.writeStringProperty("consequence", advisory.consequence());
        json.writeStringProperty("remedy", advisory.remedy());
        JsonReport.text(json, "step", advisory.step().orElse(null));
        JsonReport.strings(json, "references", advisory.references());
        json.writeBooleanProperty("inferred", advisory.inferred());
        json.writeEndObject();
    }
}
