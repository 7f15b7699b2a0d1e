package org.mbup.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.apache.commons.vfs2.FileObject;
import org.mbup.format.Rendering;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;

/**
 * Replaces a file behind Commons VFS: a complete temporary file beside it, the comparison, a copy as backup, then the move.
 * Commons VFS cannot move over a file: the old one is removed first, so for a moment the name is missing; content is never
 * torn. When the move fails in that moment, the temporary file is kept and named.
 */
final class VfsReplace {

    private static final int BACKUPS_PER_SECOND = 1000;

    private final String name;
    private final FileObject target;

    VfsReplace(String name, FileObject target) {
        this.name = name;
        this.target = target;
    }

    Committed replace(byte[] expected, Rendering rendering, CommitOptions options) throws IOException {
        FileObject temporary = sibling(SiblingNames.temporary(baseName()));
        try {
            long bytes = write(temporary, rendering);
            requireUnchanged(expected);
            Optional<String> backup = options.backup() ? Optional.of(backUp(options)) : Optional.empty();
            move(temporary);
            return new Committed(name, bytes, backup);
        } catch (IOException | RuntimeException e) {
            deleteUnlessLast(temporary);
            throw e;
        }
    }

    Committed create(Rendering rendering) throws IOException {
        FileObject temporary = sibling(SiblingNames.temporary(baseName()));
        try {
            long bytes = write(temporary, rendering);
            target.refresh();
            if (target.exists()) {
                throw StoreProblems.exists(name).asException();
            }
            temporary.moveTo(target);
            return new Committed(name, bytes, Optional.empty());
        } catch (IOException | RuntimeException e) {
            deleteQuietly(temporary);
            throw e;
        }
    }

    private long write(FileObject file, Rendering rendering) throws IOException {
        try (OutputStream out = file.getContent().getOutputStream()) {
            ChunkedStream chunks = new ChunkedStream(out);
            rendering.writeTo(chunks);
            chunks.flush();
            return chunks.written();
        }
    }

    private void requireUnchanged(byte[] expected) throws IOException {
        target.refresh();
        if (!target.exists()) {
            throw StoreProblems.drift(name, "no file of that name any more").asException();
        }
        try (InputStream in = target.getContent().getInputStream()) {
            if (!ContentCheck.same(in, expected)) {
                throw StoreProblems.drift(name, "other content").asException();
            }
        }
    }

    private String backUp(CommitOptions options) throws IOException {
        for (int attempt = 1; attempt <= BACKUPS_PER_SECOND; attempt++) {
            FileObject backup =
                    sibling(SiblingNames.backup(baseName(), options.clock().instant(), attempt));
            if (!backup.exists()) {
                copyTo(backup);
                return Redaction.of(backup.getName().getFriendlyURI());
            }
        }
        throw new IOException("all names for a backup are taken");
    }

    private void copyTo(FileObject backup) throws IOException {
        try (InputStream in = target.getContent().getInputStream();
                OutputStream out = backup.getContent().getOutputStream()) {
            in.transferTo(out);
        } catch (IOException | RuntimeException e) {
            deleteQuietly(backup);
            throw e;
        }
    }

    private void move(FileObject temporary) throws IOException {
        try {
            target.delete();
            target.refresh();
            temporary.moveTo(target);
        } catch (IOException | RuntimeException e) {
            target.refresh();
            if (target.exists()) {
                throw e;
            }
            throw Problem.environment("the old snapshot was removed, but the new one could not take its name")
                    .at(Location.of(name))
                    .found(Redaction.of(String.valueOf(e.getMessage())))
                    .hint("the new snapshot is complete in "
                            + Redaction.of(temporary.getName().getFriendlyURI()) + "; rename it")
                    .asException(e);
        }
    }

    /** The temporary file is the only copy when the target is gone. */
    private void deleteUnlessLast(FileObject temporary) {
        try {
            target.refresh();
            if (target.exists()) {
                deleteQuietly(temporary);
            }
        } catch (IOException | RuntimeException e) {
            // unknown: the complete file stays
        }
    }

    private static void deleteQuietly(FileObject file) {
        try {
            file.delete();
        } catch (IOException | RuntimeException e) {
            // the failure that led here is the one to report
        }
    }

    private FileObject sibling(String siblingName) throws IOException {
        return target.getParent().resolveFile(encoded(siblingName));
    }

    /** A name is resolved as part of an address, where a percent sign begins an escape. */
    private static String encoded(String siblingName) {
        return siblingName.replace("%", "%25");
    }

    private String baseName() {
        return target.getName().getBaseName();
    }
}
