package org.mbup.format.json;

import org.mbup.format.Rendering;
import org.mbup.format.Snapshot;
import org.mbup.format.SnapshotDocument;
import org.mbup.format.SnapshotFormat;
import org.mbup.history.History;
import org.mbup.metabase.WorkingCopy;

/** A JSON snapshot that was read. It is rendered afresh: the canonical form has no freedom to remember. */
record JsonDocument(SnapshotFormat format, Snapshot snapshot) implements SnapshotDocument {

    @Override
    public boolean editable() {
        return true;
    }

    @Override
    public Rendering render(WorkingCopy after, History history) {
        return format.write(new Snapshot(after, snapshot.computer(), history));
    }
}
