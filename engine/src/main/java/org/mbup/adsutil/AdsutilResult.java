package org.mbup.adsutil;

import java.util.List;
import java.util.Optional;
import org.mbup.metabase.Edit;
import org.mbup.problem.Problem;

/**
 * What one call of the script comes to.
 *
 * @param lines standard output exactly as the script prints it, without line ends; secrets are masked
 * @param edits the edits that carry it out, in order; empty for a question, and where the value is there already
 * @param notes what a person should know besides and the script does not print
 * @param code 0, or the HRESULT as an unsigned number, for example 0x80070003 (path not found)
 * @param problem the failure told for a person, when there is one
 */
public record AdsutilResult(
        List<String> lines, List<Edit> edits, List<String> notes, long code, Optional<Problem> problem) {

    /** Copies the lists. */
    public AdsutilResult {
        lines = List.copyOf(lines);
        edits = List.copyOf(edits);
        notes = List.copyOf(notes);
    }

    /** Whether the call did what it was asked. */
    public boolean ok() {
        return problem.isEmpty();
    }

    static AdsutilResult printed(List<String> lines) {
        return new AdsutilResult(lines, List.of(), List.of(), 0, Optional.empty());
    }

    static AdsutilResult done(List<String> lines, List<Edit> edits) {
        return new AdsutilResult(lines, edits, List.of(), 0, Optional.empty());
    }

    static AdsutilResult failed(long code, List<String> lines, Problem problem) {
        return new AdsutilResult(lines, List.of(), List.of(), code, Optional.of(problem));
    }

    AdsutilResult note(String note) {
        return new AdsutilResult(lines, edits, List.of(note), code, problem);
    }
}
