package org.mbup.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mbup.format.Limits;
import org.mbup.format.ReadOptions;
import org.mbup.format.Rendering;
import org.mbup.format.Snapshot;
import org.mbup.format.SnapshotDocument;
import org.mbup.format.SnapshotFormat;
import org.mbup.history.History;
import org.mbup.metabase.WorkingCopy;

/** A format that takes any bytes, so that tests of the store need no real one. */
final class AnyBytes implements SnapshotFormat {

    /** Remembers what the store handed over. */
    record Document(SnapshotFormat format, byte[] bytes, ReadOptions options) implements SnapshotDocument {

        @Override
        public Snapshot snapshot() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean editable() {
            return true;
        }

        @Override
        public Rendering render(WorkingCopy after, History history) {
            return out -> out.write(bytes);
        }
    }

    static StoredSnapshot open(String location) {
        return open(location, Limits.DEFAULT.bytes());
    }

    static StoredSnapshot open(String location, long limit) {
        Limits limits = new Limits(limit, 1, 1, 1);
        ReadOptions options = new ReadOptions(location, ReadOptions.DEFAULT_ENCODING, limits);
        return SnapshotStore.open(location, options, (bytes, name) -> new AnyBytes());
    }

    static String text(StoredSnapshot snapshot) {
        return new String(((Document) snapshot.document()).bytes(), StandardCharsets.UTF_8);
    }

    static String textAt(String location) {
        try (StoredSnapshot snapshot = open(location)) {
            return text(snapshot);
        }
    }

    static Rendering rendering(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String name() {
        return "any";
    }

    @Override
    public List<String> extensions() {
        return List.of();
    }

    @Override
    public boolean recognises(byte[] bytes) {
        return true;
    }

    @Override
    public SnapshotDocument read(byte[] bytes, ReadOptions options) {
        return new Document(this, bytes, options);
    }

    @Override
    public Rendering write(Snapshot snapshot) {
        return rendering(Optional.of(snapshot).toString());
    }
}
