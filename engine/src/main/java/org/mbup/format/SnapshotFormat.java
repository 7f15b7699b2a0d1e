package org.mbup.format;

import java.util.List;

/** One way to write a metabase down. Implementations keep no state. */
public interface SnapshotFormat {

    /** Short name for {@code --to}: {@code json}, {@code xml}, {@code text}. */
    String name();

    /** File name endings without the dot, lower case. */
    List<String> extensions();

    /** Whether bytes that begin so are likely of this format; reads at most the first few hundred. */
    boolean recognises(byte[] bytes);

    /**
     * Reads a snapshot.
     *
     * @throws FormatException when the bytes are not a snapshot of this format
     */
    SnapshotDocument read(byte[] bytes, ReadOptions options);

    /**
     * Writes a snapshot afresh.
     *
     * @throws org.mbup.problem.ProblemException when this format cannot be written
     */
    Rendering write(Snapshot snapshot);
}
