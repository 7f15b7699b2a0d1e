package org.mbup.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.mbup.format.Rendering;
import org.mbup.format.SnapshotDocument;
import org.mbup.problem.ProblemException;

/**
 * A snapshot as it was read: its place, its bytes and what they mean. It holds no open file; closing it lets the bytes
 * go.
 */
public final class StoredSnapshot implements AutoCloseable {

    private final Place place;
    private final int size;
    private byte[] bytes;
    private SnapshotDocument document;
    private String sha256;

    StoredSnapshot(Place place, byte[] bytes, SnapshotDocument document) {
        this.place = place;
        this.bytes = bytes;
        this.size = bytes.length;
        this.document = document;
    }

    /** The path or address as it was given, a password in it replaced by {@code ***}. */
    public String location() {
        return place.name();
    }

    /** Bytes read. */
    public int size() {
        return size;
    }

    /** SHA-256 of the bytes read, 64 lower-case hex digits; computed when first asked for. */
    public synchronized String sha256() {
        if (sha256 == null) {
            sha256 = HexFormat.of().formatHex(digest().digest(open()));
        }
        return sha256;
    }

    /** What the bytes mean. */
    public synchronized SnapshotDocument document() {
        open();
        return document;
    }

    /**
     * Replaces the snapshot under a lock taken for just this call.
     *
     * @see #commit(Rendering, CommitOptions, SnapshotLock)
     */
    public Committed commit(Rendering rendering, CommitOptions options) {
        try (SnapshotLock lock = SnapshotStore.lock(place.location(), "write")) {
            return commit(rendering, options, lock);
        }
    }

    /**
     * Replaces the snapshot, completely or not at all, if it still holds the bytes that were read.
     *
     * @param lock the lock of this snapshot, held by the caller
     * @throws ProblemException of kind DRIFT when it was changed or removed since it was read, of kind ENVIRONMENT when it
     *     cannot be written
     * @throws IllegalArgumentException when the lock is of another snapshot or was given back
     */
    public Committed commit(Rendering rendering, CommitOptions options, SnapshotLock lock) {
        lock.requireFor(place.key());
        return place.replace(open(), rendering, options);
    }

    /**
     * Writes the changed snapshot to another location, complete or not at all, under that location's lock. A new file on
     * this computer gets the permissions of the one that was read, so that a protected snapshot stays protected.
     *
     * @throws ProblemException when something is there already and {@link CommitOptions#overwrite()} is not set, or the
     *     place cannot be written
     */
    public Committed saveAs(String location, Rendering rendering, CommitOptions options) {
        Place other = Places.of(location);
        try (SnapshotLock lock = SnapshotStore.lock(location, "write")) {
            lock.requireFor(other.key());
            return other.create(rendering, options, Optional.of(place));
        }
    }

    /** Lets the bytes and the document go; location and size stay. */
    @Override
    public synchronized void close() {
        bytes = null;
        document = null;
    }

    private synchronized byte[] open() {
        if (bytes == null) {
            throw new IllegalStateException("this snapshot was closed: " + place.name());
        }
        return bytes;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
