package org.mbup.store;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * A lock that dies with its holder. The protocol:
 *
 * <ol>
 *   <li>Within this Java process a table says who holds which file. It is asked first, because on POSIX closing any
 *       channel of a file gives up all locks the process has on it: a second opener must not even open it.
 *   <li>The file is opened, created if need be, and one byte far behind its content is locked by the operating system. That
 *       byte is not part of the record, so the record stays readable on Windows, where locks are mandatory.
 *   <li>The holder writes who it is, with a token of its own, opens the name a second time and reads that back. If somebody
 *       removed the file in between, the name is another file or none, and the lock just taken protects nothing: all over
 *       again.
 *   <li>To give the lock back, the file is removed while it is still locked, then closed. Where a file in use cannot be
 *       removed cleanly (not POSIX) it stays; a file nobody locks means nothing.
 * </ol>
 *
 * <p>When the process ends in any way, the operating system gives the lock back and the file stays, which is harmless.
 */
final class LockFile implements AutoCloseable {

    /** Behind any record, and within what 32-bit lock servers understand. */
    private static final long LOCKED_BYTE = 1L << 30;

    private static final int ATTEMPTS = 1000;
    private static final boolean REMOVABLE =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final ConcurrentMap<Path, LockOwner> HELD = new ConcurrentHashMap<>();

    /** Channels of files locked by another class loader of this process: closing one would unlock the file. */
    private static final ConcurrentMap<FileChannel, Path> NEVER_CLOSED = new ConcurrentHashMap<>();

    private final Path file;
    private final FileChannel own;
    private final FileChannel seen;

    private LockFile(Path file, FileChannel own, FileChannel seen) {
        this.file = file;
        this.own = own;
        this.seen = seen;
    }

    /**
     * One try.
     *
     * @return nothing on contention
     * @throws IOException when the file cannot be created, opened or written
     */
    static Optional<LockFile> tryAcquire(Path file, LockOwner owner) throws IOException {
        if (HELD.putIfAbsent(file, owner) != null) {
            return Optional.empty();
        }
        Optional<LockFile> lock = Optional.empty();
        try {
            lock = acquire(file, owner);
            return lock;
        } finally {
            if (lock.isEmpty()) {
                HELD.remove(file);
            }
        }
    }

    /** Who holds the file, or held it last. */
    static LockOwner owner(Path file) {
        LockOwner here = HELD.get(file);
        if (here != null || NEVER_CLOSED.containsValue(file)) {
            return here == null ? LockOwner.UNKNOWN : here;
        }
        try (FileChannel channel = FileChannel.open(file, READ, NOFOLLOW_LINKS)) {
            return LockRecord.parse(content(channel));
        } catch (IOException e) {
            return LockOwner.UNKNOWN;
        }
    }

    private static Optional<LockFile> acquire(Path file, LockOwner owner) throws IOException {
        byte[] mine = LockRecord.format(owner, System.nanoTime());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            FileChannel own = FileChannel.open(file, CREATE, READ, WRITE, NOFOLLOW_LINKS);
            FileChannel seen = null;
            boolean kept = false;
            try {
                if (!lock(own, file)) {
                    return Optional.empty();
                }
                write(own, mine);
                seen = reopen(file);
                kept = seen != null && Arrays.equals(mine, content(seen));
                if (kept) {
                    return Optional.of(new LockFile(file, own, seen));
                }
            } finally {
                if (!kept) {
                    close(seen);
                    close(own);
                }
            }
        }
        throw new IOException("the lock file is removed again and again: " + file);
    }

    private static boolean lock(FileChannel channel, Path file) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            NEVER_CLOSED.put(channel, file);
            return false;
        }
    }

    private static void write(FileChannel channel, byte[] bytes) throws IOException {
        channel.truncate(0);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer, buffer.position());
        }
    }

    private static FileChannel reopen(Path file) throws IOException {
        try {
            return FileChannel.open(file, READ, NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private static byte[] content(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(LockRecord.MAX_BYTES);
        int read = 0;
        while (read >= 0 && buffer.hasRemaining()) {
            read = channel.read(buffer, buffer.position());
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private static void close(FileChannel channel) throws IOException {
        if (channel != null && !NEVER_CLOSED.containsKey(channel)) {
            channel.close();
        }
    }

    /** Gives the lock back. The work it protected is done, so a failure to tidy up is not reported. */
    @Override
    public void close() {
        try {
            if (REMOVABLE) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // an unlocked file left behind means nothing
        }
        try {
            seen.close();
            own.close();
        } catch (IOException e) {
            // the operating system has given up the lock with the descriptor
        } finally {
            HELD.remove(file);
        }
    }
}
