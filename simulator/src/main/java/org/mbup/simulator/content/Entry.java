package org.mbup.simulator.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.Optional;

/**
 * A file or a folder.
 *
 * @param path where it is
 * @param folder whether it is a folder
 * @param size bytes; 0 for a folder
 * @param modified when it was written last
 * @param open whether the anonymous account may read it: on this computer, whether others may
 */
public record Entry(Path path, boolean folder, long size, Instant modified, boolean open) {

    /** Its name. */
    public String name() {
        return path.getFileName().toString();
    }

    /** Empty for anything but a plain file or a folder: a link, a device, a pipe. */
    static Optional<Entry> of(Path path) throws IOException {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        Class<? extends BasicFileAttributes> kind = posix ? PosixFileAttributes.class : BasicFileAttributes.class;
        BasicFileAttributes found = Files.readAttributes(path, kind, LinkOption.NOFOLLOW_LINKS);
        if (!found.isRegularFile() && !found.isDirectory()) {
            return Optional.empty();
        }
        boolean open = !(found instanceof PosixFileAttributes permissions)
                || permissions.permissions().contains(PosixFilePermission.OTHERS_READ);
        return Optional.of(new Entry(
                path,
                found.isDirectory(),
                found.isDirectory() ? 0 : found.size(),
                found.lastModifiedTime().toInstant(),
                open));
    }
}
