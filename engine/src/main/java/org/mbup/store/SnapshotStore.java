package org.mbup.store;

import java.util.Optional;
import java.util.function.BiFunction;
import org.mbup.format.Formats;
import org.mbup.format.ReadOptions;
import org.mbup.format.Rendering;
import org.mbup.format.SnapshotFormat;
import org.mbup.problem.ProblemException;

/**
 * Opens, locks and writes snapshots. A location is a path of this computer or a Commons VFS address: {@code file:},
 * {@code zip:farm.zip!/web1.json} and the other archives, {@code http(s):} to read only, {@code ram:}, {@code sftp:}
 * where its library is present. What each kind promises is told in docs/store.md.
 */
public final class SnapshotStore {

    private SnapshotStore() {}

    /**
     * Reads a snapshot whole; nothing stays open.
     *
     * @param location path or address
     * @param options bounds and code page; the source's name is used for messages
     * @throws ProblemException when it is missing, unreadable, larger than {@code options.limits().bytes()} or not a
     *     snapshot
     */
    public static StoredSnapshot open(String location, ReadOptions options) {
        return open(location, options, Formats::detect);
    }

    static StoredSnapshot open(
            String location, ReadOptions options, BiFunction<byte[], String, SnapshotFormat> detector) {
        Place place = Places.of(location);
        byte[] bytes = place.read(options.limits().bytes());
        ReadOptions named = new ReadOptions(Redaction.of(options.source()), options.encoding(), options.limits());
        return new StoredSnapshot(
                place, bytes, detector.apply(bytes, named.source()).read(bytes, named));
    }

    /**
     * Reads the bytes of a file that is one part of a snapshot.
     *
     * @throws ProblemException when it is missing, unreadable or larger than {@code options.limits().bytes()}
     */
    public static byte[] read(ReadOptions options) {
        return Places.of(options.source()).read(options.limits().bytes());
    }

    /**
     * Takes the right to write a snapshot, which need not exist yet.
     *
     * @param command what the owner is doing, for those who are refused
     * @throws ProblemException of kind LOCKED when somebody else holds it, of kind ENVIRONMENT when no lock can be taken
     *     there
     */
    public static SnapshotLock lock(String location, String command) {
        Place place = Places.of(location);
        return place.tryLock(command)
                .orElseThrow(() ->
                        StoreProblems.locked(place.name(), place.lockedBy()).asException());
    }

    /**
     * Takes the right to write a snapshot, if it is free.
     *
     * @param command what the owner is doing, for those who are refused
     * @return the lock, or nothing when somebody else holds it
     * @throws ProblemException of kind ENVIRONMENT when no lock can be taken there
     */
    public static Optional<SnapshotLock> tryLock(String location, String command) {
        return Places.of(location).tryLock(command);
    }

    /**
     * Who holds a snapshot. The answer may be out of date when it arrives; it is for messages only.
     *
     * @return nothing when it is free
     */
    public static Optional<LockOwner> lockedBy(String location) {
        Place place = Places.of(location);
        Optional<SnapshotLock> probe = place.locked() ? place.tryLock("lock probe") : Optional.empty();
        if (probe.isPresent()) {
            probe.get().close();
            return Optional.empty();
        }
        return place.locked() ? Optional.of(place.lockedBy()) : Optional.empty();
    }

    /**
     * Writes a new snapshot, complete or not at all, under its lock. What is there already is left alone unless {@link
     * CommitOptions#overwrite()} allows to replace it; then it is backed up as in a commit.
     *
     * @throws ProblemException when something is there already, or the place cannot be written
     */
    public static Committed create(String location, Rendering rendering, CommitOptions options) {
        Place place = Places.of(location);
        try (SnapshotLock lock = lock(location, "write")) {
            lock.requireFor(place.key());
            return place.create(rendering, options, Optional.empty());
        }
    }
}
