package org.mbup.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mbup.format.Formats;
import org.mbup.format.ReadOptions;
import org.mbup.format.SnapshotDocument;
import org.mbup.format.SnapshotFormat;
import org.mbup.format.text.EnumTextFormat;
import org.mbup.format.text.TextPart;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.store.CommitOptions;
import org.mbup.store.Committed;
import org.mbup.store.SnapshotStore;
import org.mbup.store.StoredSnapshot;

/**
 * A snapshot written in another format.
 *
 * @param written where to
 * @param format the format's name
 * @param losses what the sources had and could not tell, one sentence each
 */
public record Conversion(Committed written, String format, List<String> losses) {

    /** Copies the list. */
    public Conversion {
        losses = List.copyOf(losses);
    }

    /**
     * Reads snapshots and writes them as one.
     *
     * @param inputs what to read; more than one only for text exports
     * @param output where to write
     * @param format name of the format to write; when empty, the file name of {@code output} tells
     */
    public static Conversion run(
            List<ReadOptions> inputs, String output, Optional<String> format, CommitOptions options) {
        SnapshotFormat target = format.map(Formats::named)
                .or(() -> Formats.byExtension(output))
                .orElseThrow(() -> Problem.usage("the file name does not say which format to write")
                        .at(Location.of(output))
                        .hint("name it with --to json or --to xml")
                        .asException());
        SnapshotDocument document = inputs.size() == 1 ? readOne(inputs.get(0)) : readParts(inputs);
        Committed written = SnapshotStore.create(output, target.write(document.snapshot()), options);
        return new Conversion(written, target.name(), Losses.of(document));
    }

    private static SnapshotDocument readOne(ReadOptions input) {
        try (StoredSnapshot stored = SnapshotStore.open(input.source(), input)) {
            return stored.document();
        }
    }

    private static SnapshotDocument readParts(List<ReadOptions> inputs) {
        List<TextPart> parts = new ArrayList<>();
        for (ReadOptions input : inputs) {
            byte[] bytes = SnapshotStore.read(input);
            if (!Formats.detect(bytes, input.source()).name().equals("text")) {
                throw Problem.input("only text exports can be read as one snapshot")
                        .at(Location.of(input.source()))
                        .hint("convert one JSON or XML snapshot at a time")
                        .asException();
            }
            parts.add(new TextPart(bytes, input));
        }
        return EnumTextFormat.readAll(parts);
    }
}
