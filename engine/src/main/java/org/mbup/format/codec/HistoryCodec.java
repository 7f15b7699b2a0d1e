package org.mbup.format.codec;

import java.util.ArrayList;
import java.util.List;
import org.mbup.history.AppliedStep;
import org.mbup.history.History;
import org.mbup.metabase.Edit;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * The history as a JSON array, one object a step, oldest first, then the records of steps taken back. Every member of a
 * step is written; an unknown checksum, tag or list of edits is null.
 */
public final class HistoryCodec {

    private HistoryCodec() {}

    /**
     * Writes the array.
     *
     * @throws org.mbup.problem.ProblemException when a text is not Unicode, see {@link UnicodeText}
     */
    public static void write(JsonGenerator out, History history) {
        out.writeStartArray();
        history.records().forEach(step -> write(out, step));
        out.writeEndArray();
    }

    private static void write(JsonGenerator out, AppliedStep step) {
        out.writeStartObject();
        text(out, "changelog", step.changelog());
        text(out, "id", step.id());
        text(out, "author", step.author());
        text(out, "checksum", step.checksum());
        text(out, "description", step.description());
        text(out, "comment", step.comment());
        out.writeStringProperty("installedOn", step.installedOn().toString());
        text(out, "run", step.run());
        text(out, "outcome", step.outcome());
        text(out, "tag", step.tag());
        text(out, "contexts", step.contexts());
        text(out, "labels", step.labels());
        out.writeName("edits");
        edits(out, step.edits());
        out.writeEndObject();
    }

    private static void text(JsonGenerator out, String name, String text) {
        out.writeStringProperty(name, UnicodeText.require(text));
    }

    private static void edits(JsonGenerator out, List<Edit> edits) {
        if (edits == null) {
            out.writeNull();
            return;
        }
        out.writeStartArray();
        edits.forEach(edit -> EditCodec.write(out, edit));
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
        return History.ofRecords(steps);
    }
}
