package org.mbup.store;

import java.util.Optional;
import org.mbup.format.Rendering;

/** A kind of location. Every failure leaves it as a {@link org.mbup.problem.ProblemException}. */
interface Place {

    /** The location as it was given, password and all; never shown. */
    String location();

    /** The location for messages. */
    default String name() {
        return Redaction.of(location());
    }

    /** Equal for two locations that are the same file; decides what a lock covers. */
    Object key();

    /** All bytes. */
    byte[] read(long limit);

    /** Takes the lock, or nothing on contention. */
    Optional<SnapshotLock> tryLock(String command);

    /** Whether there is a sign of a lock; a dead holder's sign may be left. */
    boolean locked();

    /** Who left that sign, as far as it can be told. */
    LockOwner lockedBy();

    /** Replaces {@code expected}, if that is still there. The caller holds the lock. */
    Committed replace(byte[] expected, Rendering rendering, CommitOptions options);

    /** Writes a new file, if possible with the permissions of another. The caller holds the lock. */
    Committed create(Rendering rendering, CommitOptions options, Optional<Place> like);
}
