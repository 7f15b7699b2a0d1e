package org.mbup.liquibase.database;

import org.mbup.liquibase.session.MetabaseSession;

/** Where the snapshot of a session is kept. */
public interface SnapshotTarget {

    /** A session nobody keeps: mbup's own verbs write the result themselves. */
    SnapshotTarget NOWHERE = new SnapshotTarget() {
        @Override
        public void write(MetabaseSession session) {
            // the caller has the session
        }

        @Override
        public void close() {
            // nothing was opened
        }
    };

    /**
     * Replaces the snapshot by what the session holds.
     *
     * @throws org.mbup.problem.ProblemException when it cannot be written; the old snapshot is intact then
     */
    void write(MetabaseSession session);

    /** Lets go of the snapshot. */
    void close();
}
