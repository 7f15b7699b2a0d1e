package org.mbup.report;

import java.util.List;
import org.mbup.plan.Sample;
import org.mbup.plan.Samples;
import tools.jackson.core.JsonGenerator;

/** The list of samples, and what was written. */
public final class SampleReport {

    private SampleReport() {}

    /** The list for a terminal: a name and a description a line. */
    public static String text(List<Sample> samples) {
        int width = samples.stream().mapToInt(s -> s.name().length()).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (Sample sample : samples) {
            text.append(sample.name())
                    .append(" ".repeat(width - sample.name().length() + 2))
                    .append(sample.description())
                    .append(sample.sized() ? " (--sites, --seed)" : "")
                    .append('\n');
        }
        return text.append("\nWrite one with: mbup sample NAME -o FILE\n").toString();
    }

    /** The list as JSON with a final line feed. */
    public static String json(List<Sample> samples) {
        return JsonReport.object(json -> {
            json.writeArrayPropertyStart("samples");
            samples.forEach(sample -> entry(json, sample));
            json.writeEndArray();
        });
    }

    private static void entry(JsonGenerator json, Sample sample) {
        json.writeStartObject();
        json.writeStringProperty("name", sample.name());
        json.writeStringProperty("description", sample.description());
        json.writeBooleanProperty("sized", sample.sized());
        json.writeEndObject();
    }

    /** What was written, for a terminal. */
    public static String text(Samples.Written done) {
        return MigrationReport.written(done.written());
    }

    /** What was written, as JSON with a final line feed. */
    public static String json(Samples.Written done) {
        return JsonReport.object(json -> {
            json.writeStringProperty("name", done.sample().name());
            json.writeStringProperty("format", done.format());
            json.writeStringProperty("written", done.written().location());
            json.writeNumberProperty("bytes", done.written().bytes());
            JsonReport.text(json, "backup", done.written().backup().orElse(null));
        });
    }
}
