package org.mbup.report;

import java.util.Locale;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import tools.jackson.core.JsonGenerator;

/** A problem as JSON, for verbs whose standard output is JSON only. */
public final class ProblemJson {

    private ProblemJson() {}

    /** {@code {"formatVersion": 1, "error": {...}}} with a final line feed. */
    public static String render(Problem problem) {
        return JsonReport.object(json -> member(json, problem));
    }

    /** The member {@code error} of an object. */
    static void member(JsonGenerator json, Problem problem) {
        json.writeObjectPropertyStart("error");
        json.writeStringProperty("kind", problem.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("what", problem.what());
        Location where = problem.where();
        JsonReport.text(json, "source", where.source());
        if (where.line() > 0) {
            json.writeNumberProperty("line", where.line());
            json.writeNumberProperty("column", where.column());
        }
        JsonReport.text(json, "keyPath", where.keyPath());
        JsonReport.text(json, "found", problem.found());
        JsonReport.text(json, "expected", problem.expected());
        JsonReport.text(json, "hint", problem.hint());
        json.writeEndObject();
    }
}
