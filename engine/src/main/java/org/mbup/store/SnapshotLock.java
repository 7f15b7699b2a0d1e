package org.mbup.store;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The right to write one snapshot, until it is closed or the process ends. It is not bound to a thread. Closing it twice
 * does nothing.
 */
public final class SnapshotLock implements AutoCloseable {

    private final Place place;
    private final LockOwner owner;
    private final Runnable release;
    private final AtomicBoolean open = new AtomicBoolean(true);

    SnapshotLock(Place place, LockOwner owner, Runnable release) {
        this.place = place;
        this.owner = owner;
        this.release = release;
    }

    /** What is locked, as it was named, without a password. */
    public String location() {
        return place.name();
    }

    /** Who holds it: this process. */
    public LockOwner owner() {
        return owner;
    }

    /** Whether it is still held. */
    public boolean held() {
        return open.get();
    }

    void requireFor(Object key) {
        if (!held() || !place.key().equals(key)) {
            throw new IllegalArgumentException("this lock does not cover the snapshot: " + place.name());
        }
    }

    /** Gives the lock back. */
    @Override
    public void close() {
        if (open.compareAndSet(true, false)) {
            release.run();
        }
    }
}
