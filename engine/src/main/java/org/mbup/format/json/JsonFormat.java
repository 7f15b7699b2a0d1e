package org.mbup.format.json;

import java.util.List;
import org.mbup.format.ReadOptions;
import org.mbup.format.Rendering;
import org.mbup.format.Snapshot;
import org.mbup.format.SnapshotDocument;
import org.mbup.format.SnapshotFormat;

/**
 * The JSON snapshot, formatVersion 1. What it writes is canonical: keys in path order, properties in id order, every
 * member there, one property a line, UTF-8 with LF. Canonical bytes that are read and written are the same bytes.
 */
public final class JsonFormat implements SnapshotFormat {

    /** For the service loader. */
    public JsonFormat() {}

    @Override
    public String name() {
        return "json";
    }

    @Override
    public List<String> extensions() {
        return List.of("json");
    }

    /** Whether the first character that is not blank is an opening brace. */
    @Override
    public boolean recognises(byte[] bytes) {
        int i = Utf8.firstVisible(bytes);
        return i < bytes.length && bytes[i] == '{';
    }

    @Override
    public SnapshotDocument read(byte[] bytes, ReadOptions options) {
        return new JsonDocument(this, SnapshotReader.read(bytes, options));
    }

    @Override
    public Rendering write(Snapshot snapshot) {
        return out -> SnapshotWriter.write(snapshot, out);
    }
}
