package org.mbup.report;

import java.util.List;
import org.mbup.plan.PreviewRow;
import org.mbup.plan.PreviewTotals;

/**
 * Many previews, a row each. The width of every column is settled beforehand, so that a row can be printed as soon as it
 * is known and need not be kept.
 */
public final class PreviewTable {

    private static final List<String> HEADINGS =
            List.of("Snapshot", "IIS", "Result", "Steps", "Changed", "Kept", "Advisories", "Wire");
    private static final int NAME = 0;
    private static final int RESULT = 2;
    private static final int WIRE = 7;
    private static final int WIDEST_WIRE = "100000 keys".length();
    private static final String FAILED = "failed";
    private static final String PENDING = "would change";
    private static final String SAME = "same";
    private static final String DONE = "nothing to do";

    private final int[] widths;

    /**
     * A table for these snapshots.
     *
     * @param longest length of the longest name
     */
    public PreviewTable(int longest) {
        widths = HEADINGS.stream().mapToInt(String::length).toArray();
        widths[NAME] = Math.max(widths[NAME], longest);
        widths[RESULT] = DONE.length();
        widths[WIRE] = WIDEST_WIRE;
    }

    /** What stands above the rows. */
    public String head() {
        return rule() + line(HEADINGS) + rule();
    }

    /** One row. */
    public String row(PreviewRow row) {
        if (row.problem().isPresent()) {
            return line(List.of(row.source(), "", FAILED, "", "", "", "", ""));
        }
        return line(List.of(
                row.source(),
                row.iisVersion().map(Object::toString).orElse("?"),
                row.pending() ? PENDING : DONE,
                Long.toString(row.steps()),
                Long.toString(row.changed()),
                Long.toString(row.kept()),
                Long.toString(row.advisories()),
                row.wire() == 0 ? SAME : row.wire() + (row.wire() == 1 ? " key" : " keys")));
    }

    /** What stands below the rows: the totals. */
    public String foot(PreviewTotals totals) {
        long rest = totals.snapshots() - totals.pending() - totals.failed();
        return rule() + "Total: " + totals.snapshots() + (totals.snapshots() == 1 ? " snapshot: " : " snapshots: ")
                + totals.pending() + " would change, " + rest + " nothing to do, " + totals.failed() + " failed; "
                + totals.steps() + " steps, " + totals.changed() + " changed, " + totals.kept() + " kept, "
                + totals.advisories() + " advisories; clients are shown something else by "
                + totals.wire() + ".\n";
    }

    /** A row as one JSON object on one line. */
    public static String json(PreviewRow row) {
        return JsonReport.line(json -> {
            json.writeObjectPropertyStart("snapshot");
            json.writeStringProperty("uri", row.source());
            JsonReport.text(
                    json, "iisVersion", row.iisVersion().map(Object::toString).orElse(null));
            JsonReport.text(json, "sha256", row.sha256().orElse(null));
            json.writeEndObject();
            if (row.problem().isPresent()) {
                ProblemJson.member(json, row.problem().get());
                return;
            }
            json.writeBooleanProperty("pending", row.pending());
            json.writeNumberProperty("steps", row.steps());
            json.writeNumberProperty("changed", row.changed());
            json.writeNumberProperty("kept", row.kept());
            json.writeNumberProperty("advisories", row.advisories());
            json.writeNumberProperty("wireChangedKeys", row.wire());
        });
    }

    private String rule() {
        StringBuilder text = new StringBuilder("+");
        for (int width : widths) {
            text.append("-".repeat(width + 2)).append('+');
        }
        return text.append('\n').toString();
    }

    /** Numbers to the right, words to the left. */
    private String line(List<String> cells) {
        StringBuilder text = new StringBuilder("|");
        for (int i = 0; i < widths.length; i++) {
            String cell = cells.get(i);
            String blanks = " ".repeat(Math.max(0, widths[i] - cell.length()));
            boolean number = i > RESULT;
            text.append(' ').append(number ? blanks + cell : cell + blanks).append(" |");
        }
        return text.append('\n').toString();
    }
}
