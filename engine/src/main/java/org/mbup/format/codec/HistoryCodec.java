package org.mbup.format.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mbup.history.AppliedStep;
import org.mbup.history.History;
import org.mbup.metabase.Edit;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * The history as a JSON array, one object a step, oldest first. Every member of a step is written; an unknown checksum,
 * tag or list of edits is null.
 */
public final class HistoryCodec {

    private HistoryCodec() {}

    /** Writes the array. */
    public static void write(JsonGenerator out, History history) {
        out.writeStartArray();
        history.steps().forEach(step -> write(out, step));
        out.writeEndArray();
    }

    private static void write(JsonGenerator out, AppliedStep step) {
        out.writeStartObject();
        out.writeStringProperty("changelog", step.changelog());
        out.writeStringProperty("id", step.id());
        out.writeStringProperty("author", step.author());
        out.writeStringProperty("checksum", step.checksum());
        out.writeStringProperty("description", step.description());
        out.writeStringProperty("comment", step.comment());
        out.writeStringProperty("installedOn", step.installedOn().toString());
        out.writeStringProperty("run", step.run());
        out.writeStringProperty("outcome", step.outcome());
        out.writeStringProperty("tag", step.tag());
        out.writeStringProperty("contexts", step.contexts());
        out.writeStringProperty("labels", step.labels());
        out.writeName("edits");
        edits(out, step.edits());
        out.writeEndObject();
    }

    private static void edits(JsonGenerator out, List<Edit> edits) {
        if (edits == null) {
            out.writeNull();
            return;
        }
        out.writeStartArray();
        edits.forEach(edit -> EditCodec.write(out, Objects.requireNonNull(edit, "edit")));
        out.writeEndArray();
    }

    /**
     * Reads the array; the parser is at its START_ARRAY.
     *
     * @param source name for messages
     * @throws org.mbup.format.FormatException when it is not a history
     */
    public static History read(JsonParser parser, String source) {
        return read(new JsonInput(parser, source));
    }

    /** Reads the array the input is at, as {@link #read(JsonParser, String)}. */
    public static History read(JsonInput input) {
        List<AppliedStep> steps = new ArrayList<>();
        input.array("the history", () -> steps.add(new StepReader(input).read()));
        return new History(steps);
    }
}
