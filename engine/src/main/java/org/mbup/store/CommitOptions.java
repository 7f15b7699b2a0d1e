package org.mbup.store;

import java.time.Clock;
import java.util.Objects;

/**
 * How to write a snapshot.
 *
 * @param backup whether the bytes that are replaced are kept beside the new ones
 * @param overwrite whether {@link SnapshotStore#create} may replace what is there already
 * @param clock names the backup; UTC is used whatever its zone
 */
public record CommitOptions(boolean backup, boolean overwrite, Clock clock) {

    /** Keep a backup, overwrite nothing. */
    public static final CommitOptions DEFAULT = new CommitOptions(true, false, Clock.systemUTC());

    /** Checks that there is a clock. */
    public CommitOptions {
        Objects.requireNonNull(clock, "clock");
    }

    /** The same without a backup. */
    public CommitOptions withoutBackup() {
        return new CommitOptions(false, overwrite, clock);
    }

    /** The same, replacing what is there already. */
    public CommitOptions overwriting() {
        return new CommitOptions(backup, true, clock);
    }
}
