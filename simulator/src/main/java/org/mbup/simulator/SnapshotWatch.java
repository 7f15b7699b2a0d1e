package org.mbup.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import org.mbup.format.ReadOptions;
import org.mbup.format.Snapshot;
import org.mbup.problem.ProblemException;
import org.mbup.store.SnapshotStore;
import org.mbup.store.StoredSnapshot;

/** Reads a snapshot file again whenever its bytes become others. One that cannot be read is told of once, and left alone. */
public final class SnapshotWatch implements AutoCloseable {

    private static final long SETTLED_MILLIS = 2_000;

    private final ReadOptions read;
    private final Path file;
    private final Consumer<Snapshot> taker;
    private final Consumer<String> teller;
    private final Thread thread;
    private String sha256;
    private Seen seen;

    /** What a look at the file's entry shows, without reading it. */
    private record Seen(FileTime modified, long size, Object key) {

        static Seen of(Path file) throws IOException {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return new Seen(found.lastModifiedTime(), found.size(), found.fileKey());
        }

        /** A file that was just written may be written once more within the same tick of its clock. */
        boolean settled() {
            return System.currentTimeMillis() - modified.toMillis() > SETTLED_MILLIS;
        }
    }

    private SnapshotWatch(
            ReadOptions read,
            Path file,
            String sha256,
            Consumer<Snapshot> taker,
            Consumer<String> teller,
            Duration period) {
        this.read = read;
        this.file = file;
        this.sha256 = sha256;
        this.taker = taker;
        this.teller = teller;
        this.thread = new Thread(() -> run(period), "mbup-watch");
        thread.setDaemon(true);
    }

    /**
     * Watches a snapshot.
     *
     * @param sha256 the bytes that are known already, as {@link StoredSnapshot#sha256()} tells them
     * @param taker takes each new content; what it throws is told like a content that cannot be read
     * @param teller takes a sentence for each new content
     * @param period time between two looks
     * @return the watch; empty where the location is no file of this computer
     */
    public static Optional<SnapshotWatch> start(
            ReadOptions read, String sha256, Consumer<Snapshot> taker, Consumer<String> teller, Duration period) {
        Path file;
        try {
            file = Path.of(read.source());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        SnapshotWatch watch = new SnapshotWatch(read, file, sha256, taker, teller, period);
        watch.thread.start();
        return Optional.of(watch);
    }

    private void run(Duration period) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(period.toMillis());
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            Seen now = Seen.of(file);
            if (!now.equals(seen)) {
                load();
                seen = now.settled() ? now : null;
            }
        } catch (IOException e) {
            // Gone for now: a file is away for a moment when another takes its place.
            seen = null;
        }
    }

    private void load() {
        String before = sha256;
        try {
            sha256 = hash();
            if (!sha256.equals(before)) {
                try (StoredSnapshot stored = SnapshotStore.open(read.source(), read)) {
                    taker.accept(stored.document().snapshot());
                    sha256 = stored.sha256();
                    teller.accept("the snapshot changed and was read again");
                }
            }
        } catch (ProblemException e) {
            teller.accept("the snapshot changed and cannot be used; the old one stays. " + e.problem());
        } catch (RuntimeException e) {
            // A fault of ours must not end the watch.
            teller.accept("the snapshot changed and cannot be used; the old one stays. Internal error: " + e);
        }
    }

    private String hash() {
        try {
            byte[] bytes = SnapshotStore.read(read);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Looks no more. */
    @Override
    public void close() {
        thread.interrupt();
    }
}
