package org.mbup.liquibase.database;

import org.mbup.format.Limits;
import org.mbup.format.ReadOptions;
import org.mbup.format.Rendering;
import org.mbup.format.Snapshot;
import org.mbup.liquibase.session.MetabaseSession;
import org.mbup.liquibase.session.SessionOptions;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.store.CommitOptions;
import org.mbup.store.SnapshotLock;
import org.mbup.store.SnapshotStore;
import org.mbup.store.StoredSnapshot;

/**
 * A snapshot of the store, opened by URL. Unless it is only read, its lock is held from before it is read until it is
 * closed, so that nobody else changes it meanwhile.
 */
final class StoredTarget implements SnapshotTarget {

    private final MetabaseUrl url;
    private final SnapshotLock lock;
    private final StoredSnapshot stored;
    private final MetabaseSession session;
    private boolean written;

    private StoredTarget(MetabaseUrl url, SnapshotLock lock) {
        this.url = url;
        this.lock = lock;
        this.stored = read();
        Snapshot snapshot = stored.document().snapshot();
        SessionOptions options = SessionOptions.DEFAULT
                .requesting(url.requested())
                .readOnly(url.readOnly())
                .assuming(url.iisVersion());
        this.session = new MetabaseSession(stored.location(), snapshot, options);
    }

    static StoredTarget open(MetabaseUrl url) {
        SnapshotLock lock = url.readOnly() ? null : SnapshotStore.lock(url.location(), "liquibase");
        try {
            return new StoredTarget(url, lock);
        } catch (RuntimeException e) {
            if (lock != null) {
                lock.close();
            }
            throw e;
        }
    }

    private StoredSnapshot read() {
        return SnapshotStore.open(url.location(), new ReadOptions(url.location(), url.encoding(), Limits.DEFAULT));
    }

    MetabaseSession session() {
        return session;
    }

    @Override
    public void write(MetabaseSession ended) {
        if (!stored.document().editable()) {
            throw Problem.input("a text export cannot be changed in place")
                    .at(Location.of(stored.location()))
                    .expected("a JSON snapshot or a MetaBase.xml")
                    .hint("convert it first: mbup convert IN OUT.json")
                    .asException();
        }
        Rendering rendering = stored.document().render(ended.working(), ended.history());
        if (written) {
            again(rendering);
        } else {
            stored.commit(rendering, options(), lock);
        }
        written = true;
    }

    private CommitOptions options() {
        return url.backup() ? CommitOptions.DEFAULT : CommitOptions.DEFAULT.withoutBackup();
    }

    /** The store compares the file with what was read, and it holds what the first write left by now. */
    private void again(Rendering rendering) {
        try (StoredSnapshot present = read()) {
            present.commit(rendering, options(), lock);
        }
    }

    @Override
    public void close() {
        stored.close();
        if (lock != null) {
            lock.close();
        }
    }
}
