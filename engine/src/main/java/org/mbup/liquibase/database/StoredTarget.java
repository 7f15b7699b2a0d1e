package org.mbup.liquibase.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mbup.format.Formats;
import org.mbup.format.Limits;
import org.mbup.format.ReadOptions;
import org.mbup.format.Snapshot;
import org.mbup.format.SnapshotDocument;
import org.mbup.liquibase.session.MetabaseSession;
import org.mbup.liquibase.session.SessionOptions;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;

/** A snapshot file opened by URL. */
final class StoredTarget implements SnapshotTarget {

    private final Path file;
    private final SnapshotDocument document;
    private final MetabaseSession session;

    private StoredTarget(Path file, SnapshotDocument document, MetabaseSession session) {
        this.file = file;
        this.document = document;
        this.session = session;
    }

    static StoredTarget open(MetabaseUrl url) {
        Path file = Path.of(url.location());
        try {
            byte[] bytes = Files.readAllBytes(file);
            ReadOptions options = new ReadOptions(url.location(), url.encoding(), Limits.DEFAULT);
            SnapshotDocument document =
                    Formats.detect(bytes, url.location()).read(bytes, options);
            Snapshot snapshot = document.snapshot();
            SessionOptions behaviour =
                    SessionOptions.DEFAULT.requesting(url.requested()).readOnly(url.readOnly());
            return new StoredTarget(
                    file,
                    document,
                    new MetabaseSession(url.location(), snapshot.metabase(), snapshot.history(), behaviour));
        } catch (IOException e) {
            throw Problem.environment("the snapshot cannot be read: " + e.getMessage())
                    .at(Location.of(url.location()))
                    .asException(e);
        }
    }

    MetabaseSession session() {
        return session;
    }

    @Override
    public void write(MetabaseSession ended) {
        try {
            Files.write(file, document.render(ended.working(), ended.history()).bytes());
        } catch (IOException e) {
            throw Problem.environment("the snapshot cannot be written: " + e.getMessage())
                    .at(Location.of(file.toString()))
                    .asException(e);
        }
    }

    @Override
    public void close() {
        // nothing is open
    }
}
