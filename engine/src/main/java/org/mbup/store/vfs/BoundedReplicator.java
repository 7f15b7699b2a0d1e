package org.mbup.store.vfs;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.commons.logging.Log;
import org.apache.commons.vfs2.FileObject;
import org.apache.commons.vfs2.FileSelector;
import org.apache.commons.vfs2.FileSystemException;
import org.apache.commons.vfs2.provider.FileReplicator;
import org.apache.commons.vfs2.provider.VfsComponent;
import org.apache.commons.vfs2.provider.VfsComponentContext;

/** Copies an archive that is not a local file to a temporary one, up to a bound, and removes it in the end. */
final class BoundedReplicator implements FileReplicator, VfsComponent {

    private final long limit;
    private final Queue<Path> copies = new ConcurrentLinkedQueue<>();

    BoundedReplicator(long limit) {
        this.limit = limit;
    }

    @Override
    public File replicateFile(FileObject source, FileSelector selector) throws FileSystemException {
        try (InputStream in = new BoundedStream(source.getContent().getInputStream(), limit)) {
            Path copy = Files.createTempFile("mbup-", ".archive");
            copies.add(copy);
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return copy.toFile();
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw new FileSystemException(e);
        }
    }

    @Override
    public void close() {
        for (Path copy = copies.poll(); copy != null; copy = copies.poll()) {
            try {
                Files.deleteIfExists(copy);
            } catch (IOException e) {
                copy.toFile().deleteOnExit();
            }
        }
    }

    @Override
    public void init() {
        // nothing to prepare
    }

    @Override
    public void setContext(VfsComponentContext context) {
        // not needed
    }

    @Override
    public void setLogger(Log logger) {
        // silent
    }
}
