package org.mbup.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mbup.format.Limits;
import org.mbup.format.ReadOptions;
import org.mbup.liquibase.ReplayRequest;
import org.mbup.plan.PreviewRow;
import org.mbup.plan.PreviewTotals;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;
import org.mbup.report.PreviewTable;
import org.mbup.store.Redaction;
import org.mbup.store.SnapshotFolder;

/**
 * Previews one snapshot after the other and prints a row of each at once. Of a snapshot that is done nothing is kept but
 * its share of the totals, so that the memory in use does not grow with their number; of those to come only the names.
 */
final class ManyPreviews {

    /** A snapshot, or why a folder has none. */
    private record Entry(String location, Optional<Problem> problem) {}

    private final Function<String, ReadOptions> read;
    private final ReplayRequest request;
    private final boolean json;

    ManyPreviews(Function<String, ReadOptions> read, ReplayRequest request, boolean json) {
        this.read = read;
        this.request = request;
        this.json = json;
    }

    /** Whether these are to be told in a table: several, or a folder. */
    static boolean are(List<String> locations) {
        return locations.size() > 1 || SnapshotFolder.is(locations.get(0));
    }

    /**
     * Previews them.
     *
     * @param progress where a bar is drawn; no bar without it
     */
    PreviewTotals run(List<String> locations, PrintWriter out, PrintWriter err, Optional<PrintWriter> progress) {
        List<Entry> entries = new ArrayList<>();
        locations.forEach(location -> expand(location, entries));
        PreviewTable table = new PreviewTable(entries.stream()
                .mapToInt(entry -> Redaction.of(entry.location()).length())
                .max()
                .orElse(0));
        PreviewTotals totals = new PreviewTotals();
        print(out, json ? "" : table.head());
        try (Progress bar = Progress.of("preview", entries.size(), progress)) {
            for (Entry entry : entries) {
                PreviewRow row = preview(entry);
                totals.add(row);
                bar.around(() -> {
                    print(out, json ? PreviewTable.json(row) : table.row(row));
                    if (!json) {
                        row.problem().ifPresent(problem -> err.println("mbup: " + problem));
                    }
                });
            }
        }
        print(out, json ? "" : table.foot(totals));
        return totals;
    }

    private static void expand(String location, List<Entry> entries) {
        if (!SnapshotFolder.is(location)) {
            entries.add(new Entry(location, Optional.empty()));
            return;
        }
        try {
            SnapshotFolder.list(location, Limits.DEFAULT.bytes())
                    .forEach(file -> entries.add(new Entry(file, Optional.empty())));
        } catch (ProblemException e) {
            entries.add(new Entry(location, Optional.of(e.problem())));
        }
    }

    private PreviewRow preview(Entry entry) {
        return entry.problem()
                .map(problem -> PreviewRow.failed(Redaction.of(entry.location()), problem))
                .orElseGet(() -> PreviewRow.of(read.apply(entry.location()), request));
    }

    private static void print(PrintWriter out, String text) {
        out.print(text);
        out.flush();
    }
}
