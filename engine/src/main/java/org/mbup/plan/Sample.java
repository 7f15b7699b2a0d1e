package org.mbup.plan;

import java.util.Optional;
import org.mbup.format.Rendering;
import org.mbup.format.Snapshot;
import org.mbup.format.SnapshotFormat;

/** A snapshot that can be had by its name. */
public interface Sample {

    /** What it is asked for by, for example {@code iis4-default}. */
    String name();

    /** What it is, in one sentence without a full stop. */
    String description();

    /** Whether it comes in any size, so that a {@link SampleSize} means something to it. */
    default boolean sized() {
        return false;
    }

    /**
     * The snapshot.
     *
     * @param size how large; of no effect where it is not {@link #sized()}
     */
    Snapshot snapshot(SampleSize size);

    /** The bytes of the sample as it is, where that is of the given format; otherwise the format writes it afresh. */
    default Optional<Rendering> as(SnapshotFormat format) {
        return Optional.empty();
    }
}
