package org.mbup.store.vfs;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.vfs2.FileName;
import org.apache.commons.vfs2.FileObject;
import org.apache.commons.vfs2.FileSystem;
import org.apache.commons.vfs2.FileSystemException;
import org.apache.commons.vfs2.FileSystemOptions;
import org.apache.commons.vfs2.FileType;
import org.apache.commons.vfs2.provider.AbstractFileName;
import org.apache.commons.vfs2.provider.LayeredFileName;
import org.apache.commons.vfs2.provider.tar.TarFileProvider;
import org.apache.commons.vfs2.provider.tar.TarFileSystem;

/** {@code tar:}, {@code tgz:} and {@code tbz2:}. Listing a packed tar inflates all of it, so that is bounded. */
final class BoundedTarProvider extends TarFileProvider {

    private final long limit;

    BoundedTarProvider(long limit) {
        this.limit = limit;
    }

    @Override
    protected FileSystem doCreateFileSystem(String scheme, FileObject file, FileSystemOptions options)
            throws FileSystemException {
        AbstractFileName root = new LayeredFileName(scheme, file.getName(), FileName.ROOT_PATH, FileType.FOLDER);
        return new BoundedTarSystem(root, file, options, limit);
    }

    private static final class BoundedTarSystem extends TarFileSystem {

        private final long limit;

        BoundedTarSystem(AbstractFileName root, FileObject parent, FileSystemOptions options, long limit)
                throws FileSystemException {
            super(root, parent, options);
            this.limit = limit;
        }

        @Override
        protected TarArchiveInputStream createTarFile(File file) throws FileSystemException {
            try {
                InputStream packed = new BufferedInputStream(Files.newInputStream(file.toPath()));
                return new TarArchiveInputStream(new BoundedStream(inflated(packed), limit));
            } catch (IOException e) {
                throw new FileSystemException(e);
            }
        }

        private InputStream inflated(InputStream packed) throws IOException {
            return switch (getRootName().getScheme()) {
                case "tgz" -> new GZIPInputStream(packed);
                case "tbz2" -> new BZip2CompressorInputStream(packed);
                default -> packed;
            };
        }
    }
}
