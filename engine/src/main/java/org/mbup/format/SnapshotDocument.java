package org.mbup.format;

import org.mbup.history.History;
import org.mbup.metabase.WorkingCopy;

/** A snapshot that was read, and remembers the bytes it was read from. */
public interface SnapshotDocument {

    /** The format it was read by. */
    SnapshotFormat format();

    /** What it holds. */
    Snapshot snapshot();

    /** Whether {@link #render} can write the changed snapshot in this format; a text export says no. */
    boolean editable();

    /**
     * The bytes of the changed snapshot. Where the format allows it, only the spans of the edits differ from the bytes
     * that were read; taking everything back gives the original bytes again.
     *
     * @param after a working copy whose base is this document's metabase
     * @param history the history to store
     */
    Rendering render(WorkingCopy after, History history);
}
