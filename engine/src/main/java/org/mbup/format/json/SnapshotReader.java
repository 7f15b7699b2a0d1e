package org.mbup.format.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mbup.format.FormatException;
import org.mbup.format.Limits;
import org.mbup.format.ReadOptions;
import org.mbup.format.Snapshot;
import org.mbup.format.codec.HistoryCodec;
import org.mbup.format.codec.JsonInput;
import org.mbup.format.codec.VersionText;
import org.mbup.history.History;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.MetabaseTree;
import org.mbup.problem.Problem;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/** Reads a JSON snapshot, canonical or written by hand. */
final class SnapshotReader {

    private static final String KIND = "a snapshot";
    private static final List<String> NAMES =
            List.of("format", "formatVersion", "iisVersion", "computer", "keys", "history");
    private static final int FORMAT = 0;
    private static final int FORMAT_VERSION = 1;
    private static final int KEYS = 4;

    /** Kept because its table of member names is worth keeping. */
    private static final JsonFactory DEFAULT = factory(Limits.DEFAULT);

    private final JsonInput input;
    private final Limits limits;
    private final Map<KeyPath, Key> keys = new LinkedHashMap<>();
    private Optional<IisVersion> version = Optional.empty();
    private Optional<String> computer = Optional.empty();
    private History history = History.EMPTY;

    private SnapshotReader(JsonInput input, Limits limits) {
        this.input = input;
        this.limits = limits;
    }

    static Snapshot read(byte[] bytes, ReadOptions options) {
        InputCheck.check(bytes, options);
        // By identity: the first comparison of two records costs a tenth of a small run.
        JsonFactory factory = options.limits() == Limits.DEFAULT ? DEFAULT : factory(options.limits());
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), bytes)) {
            JsonInput input = new JsonInput(parser, at -> Positions.at(options.source(), bytes, at.getByteOffset()));
            return new SnapshotReader(input, options.limits()).read();
        }
    }

    private static JsonFactory factory(Limits limits) {
        return JsonFactory.builder()
                .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxNumberLength(64)
                        .maxNameLength(1024)
                        .maxStringLength(16 << 20)
                        .maxDocumentLength(limits.bytes())
                        .build())
                .build();
    }

    private Snapshot read() {
        input.next();
        long seen = input.object(KIND, NAMES, this::member);
        input.mandatory(KIND, NAMES, seen, FORMAT, FORMAT_VERSION, KEYS);
        if (input.next() != null) {
            throw new FormatException(input.problem("something follows the end of the snapshot")
                    .hint("two files may have been joined; keep one object"));
        }
        return new Snapshot(MetabaseTree.of(keys.values(), version), computer, history);
    }

    private void member(int index) {
        switch (index) {
            case FORMAT -> format(input.string("\"format\""));
            case FORMAT_VERSION -> formatVersion(input.dword("\"formatVersion\""));
            case 2 -> version = Optional.of(version(input.string("\"iisVersion\"")));
            case 3 -> computer = Optional.of(input.string("\"computer\""));
            case KEYS -> input.array("\"keys\"", this::key);
            default -> history = HistoryCodec.read(input);
        }
    }

    private void format(String text) {
        if (!text.equals(SnapshotWriter.FORMAT)) {
            throw new FormatException(input.problem("this JSON file is not a snapshot")
                    .found(JsonInput.shown(text))
                    .expected("\"format\": \"" + SnapshotWriter.FORMAT + "\""));
        }
    }

    private void formatVersion(long number) {
        if (number != SnapshotWriter.VERSION) {
            Problem problem = input.problem("the snapshot is of a formatVersion this mbup does not read")
                    .found(Long.toString(number))
                    .expected(Integer.toString(SnapshotWriter.VERSION));
            throw new FormatException(
                    number > SnapshotWriter.VERSION
                            ? problem.hint("it was written by a newer mbup; use that")
                            : problem);
        }
    }

    private IisVersion version(String text) {
        return VersionText.parse(text)
                .orElseThrow(() -> new FormatException(input.problem("\"iisVersion\" is not a version")
                        .found(JsonInput.shown(text))
                        .expected(VersionText.EXPECTED)));
    }

    private void key() {
        Key key = new KeyReader(input, limits).read(keys);
        keys.put(key.path(), key);
        if (keys.size() > limits.keys()) {
            throw new FormatException(
                    input.problem("the snapshot has too many keys").expected("at most " + limits.keys()));
        }
        input.context(null);
    }
}
