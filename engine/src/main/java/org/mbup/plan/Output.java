package org.mbup.plan;

import java.util.Optional;
import org.mbup.format.Formats;
import org.mbup.format.ReadOptions;
import org.mbup.format.Rendering;
import org.mbup.format.Snapshot;
import org.mbup.format.SnapshotDocument;
import org.mbup.format.SnapshotFormat;
import org.mbup.history.History;
import org.mbup.metabase.WorkingCopy;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.store.Committed;
import org.mbup.store.SnapshotLock;
import org.mbup.store.SnapshotStore;
import org.mbup.store.StoredSnapshot;

/** A snapshot opened to be changed: under the lock when it is to be replaced, without one when the result goes elsewhere. */
final class Output implements AutoCloseable {

    private final WriteTarget target;
    private final Optional<SnapshotLock> lock;
    private final StoredSnapshot stored;

    private Output(WriteTarget target, Optional<SnapshotLock> lock, StoredSnapshot stored) {
        this.target = target;
        this.lock = lock;
        this.stored = stored;
    }

    /**
     * Opens a snapshot.
     *
     * @throws org.mbup.problem.ProblemException when it is locked, cannot be read, or cannot be replaced in its format
     */
    static Output open(ReadOptions read, WriteTarget target) {
        Optional<SnapshotLock> lock = target.output().isPresent()
                ? Optional.empty()
                : Optional.of(SnapshotStore.lock(read.source(), target.command()));
        try {
            StoredSnapshot stored = SnapshotStore.open(read.source(), read);
            Output output = new Output(target, lock, stored);
            output.checkEditable();
            return output;
        } catch (RuntimeException e) {
            lock.ifPresent(SnapshotLock::close);
            throw e;
        }
    }

    private void checkEditable() {
        if (target.output().isEmpty() && !stored.document().editable()) {
            throw Problem.usage("a snapshot in the format "
                            + stored.document().format().name() + " cannot be changed in place")
                    .at(Location.of(stored.location()))
                    .hint("name a JSON or XML file for the result with --output, or convert the snapshot first")
                    .asException();
        }
    }

    StoredSnapshot stored() {
        return stored;
    }

    SnapshotDocument document() {
        return stored.document();
    }

    Committed write(WorkingCopy after, History history) {
        if (target.output().isEmpty()) {
            return stored.commit(document().render(after, history), target.options(), lock.orElseThrow());
        }
        String place = target.output().get();
        return stored.saveAs(place, rendering(place, after, history), target.options());
    }

    private Rendering rendering(String place, WorkingCopy after, History history) {
        SnapshotFormat same = document().format();
        SnapshotFormat wanted = Formats.byExtension(place).orElse(same);
        if (wanted.name().equals(same.name()) && document().editable()) {
            return document().render(after, history);
        }
        return wanted.write(new Snapshot(after, document().snapshot().computer(), history));
    }

    @Override
    public void close() {
        stored.close();
        lock.ifPresent(SnapshotLock::close);
    }
}
