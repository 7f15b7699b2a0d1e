package org.mbup.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.mbup.format.Rendering;

/**
 * Replaces a file so that, whatever fails and whenever, the name holds the old content or the new, each complete. The
 * protocol, under the snapshot's lock:
 *
 * <ol>
 *   <li>A temporary file is created beside the target, readable by its owner only. The new content is streamed into it and
 *       forced to the disk, then it gets the target's attributes.
 *   <li>The target is compared with the bytes that were read. When they differ, somebody worked on it without the lock: the
 *       temporary file is removed and the caller told. The comparison comes last so that the time in which a change could
 *       go unseen is short; it cannot be nothing, since no file system compares and renames in one step.
 *   <li>The backup is a second name for the old file, made in no time whatever its size. Where that cannot be, or where the
 *       file has other names already, it is a copy, forced to the disk.
 *   <li>The temporary file is renamed over the target in one step, and the folder forced to the disk.
 * </ol>
 *
 * <p>A failure before the rename removes temporary file and backup. A process that is killed leaves them; they are in
 * nobody's way.
 */
final class AtomicReplace {

    private static final int BACKUPS_PER_SECOND = 1000;

    private final FileOps ops;

    AtomicReplace(FileOps ops) {
        this.ops = ops;
    }

    /** How a replacement ended. */
    record Result(long bytes, Optional<Path> backup) {}

    /** The target holds something else than expected. */
    static final class Drift extends IOException {
        private static final long serialVersionUID = 1L;

        Drift(String found) {
            super(found);
        }
    }

    /** The new content is in place, but the folder could not be forced to the disk. */
    static final class NotForced extends IOException {
        private static final long serialVersionUID = 1L;

        NotForced(IOException cause) {
            super(StoreProblems.reason(cause), cause);
        }
    }

    Result replace(Path target, byte[] expected, Rendering rendering, CommitOptions options) throws IOException {
        Path temporary = target.resolveSibling(SiblingNames.temporary(name(target)));
        Optional<Path> backup = Optional.empty();
        boolean done = false;
        try {
            long bytes = write(temporary, rendering, true);
            requireUnchanged(target, expected);
            ops.copyAttributes(target, temporary);
            backup = options.backup() ? Optional.of(backUp(target, options)) : backup;
            ops.rename(temporary, target);
            done = true;
            forceFolder(target);
            return new Result(bytes, backup);
        } finally {
            if (!done) {
                tidyUp(temporary, backup);
            }
        }
    }

    /** Writes a file that must not exist. */
    Result create(Path target, Rendering rendering, Optional<Path> like) throws IOException {
        Path temporary = target.resolveSibling(SiblingNames.temporary(name(target)));
        try {
            if (ops.exists(target)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            long bytes = write(temporary, rendering, like.isPresent());
            if (like.isPresent()) {
                ops.copyAttributes(like.get(), temporary);
            }
            giveName(temporary, target);
            forceFolder(target);
            return new Result(bytes, Optional.empty());
        } finally {
            deleteQuietly(temporary);
        }
    }

    private long write(Path temporary, Rendering rendering, boolean ownerOnly) throws IOException {
        try (ForceableStream file = ops.create(temporary, ownerOnly)) {
            ChunkedStream chunks = new ChunkedStream(file);
            rendering.writeTo(chunks);
            chunks.flush();
            file.force();
            return chunks.written();
        }
    }

    private void requireUnchanged(Path target, byte[] expected) throws IOException {
        try (InputStream in = ops.read(target)) {
            if (!ContentCheck.same(in, expected)) {
                throw new Drift("other content");
            }
        } catch (NoSuchFileException e) {
            throw new Drift("no file of that name any more");
        }
    }

    private Path backUp(Path target, CommitOptions options) throws IOException {
        boolean copy = !ops.singleName(target);
        for (int attempt = 1; attempt <= BACKUPS_PER_SECOND; attempt++) {
            Path backup = target.resolveSibling(
                    SiblingNames.backup(name(target), options.clock().instant(), attempt));
            try {
                copy = copy || !linked(backup, target);
                if (copy) {
                    copy(target, backup);
                }
                return backup;
            } catch (FileAlreadyExistsException e) {
                // the name is taken: the next one
            }
        }
        throw new FileAlreadyExistsException(target + ".bak-*", null, "all names for a backup are taken");
    }

    /** Whether the second name could be made. */
    private boolean linked(Path backup, Path target) throws IOException {
        try {
            ops.link(backup, target);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
        try {
            ops.force(backup);
            return true;
        } catch (IOException e) {
            deleteQuietly(backup);
            throw e;
        }
    }

    private void copy(Path target, Path backup) throws IOException {
        ForceableStream out = ops.create(backup, true);
        boolean complete = false;
        try (out;
                InputStream in = ops.read(target)) {
            in.transferTo(out);
            out.force();
            ops.copyAttributes(target, backup);
            complete = true;
        } finally {
            if (!complete) {
                deleteQuietly(backup);
            }
        }
    }

    /** A link never replaces anything; where there are none, a rename after a look is the next best. */
    private void giveName(Path temporary, Path target) throws IOException {
        try {
            ops.link(target, temporary);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            if (ops.exists(target)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            ops.rename(temporary, target);
        }
    }

    private void forceFolder(Path target) throws NotForced {
        try {
            ops.forceFolder(target.getParent());
        } catch (IOException e) {
            throw new NotForced(e);
        }
    }

    /** A rename that reported a failure may have happened; then the temporary file is gone and the backup is wanted. */
    private void tidyUp(Path temporary, Optional<Path> backup) {
        try {
            if (ops.exists(temporary)) {
                backup.ifPresent(this::deleteQuietly);
            }
        } catch (IOException e) {
            // unknown: the backup stays
        }
        deleteQuietly(temporary);
    }

    private void deleteQuietly(Path file) {
        try {
            ops.delete(file);
        } catch (IOException e) {
            // the failure that led here is the one to report
        }
    }

    private static String name(Path target) {
        return target.getFileName().toString();
    }
}
