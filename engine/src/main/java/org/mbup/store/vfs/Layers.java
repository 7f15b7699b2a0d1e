package org.mbup.store.vfs;

import java.util.Locale;
import java.util.Set;
import org.apache.commons.vfs2.FileObject;
import org.apache.commons.vfs2.FileSystemException;
import org.apache.commons.vfs2.FileSystemOptions;
import org.apache.commons.vfs2.impl.DefaultFileSystemManager;
import org.mbup.problem.Problem;

/** Finds a file layer by layer, the archive before its member, since Commons VFS stumbles over an archive that is not there. */
final class Layers {

    private static final Set<String> ARCHIVES = Set.of("zip", "jar", "tar", "tgz", "tbz2", "gz", "bz2");

    /** Longer than any archive's scheme and its colon. */
    private static final int LONGEST = 8;

    private static final int DEEPEST = 8;

    private Layers() {}

    static FileObject resolve(DefaultFileSystemManager manager, String address, FileSystemOptions options)
            throws FileSystemException {
        return resolve(manager, address, options, 0);
    }

    private static FileObject resolve(
            DefaultFileSystemManager manager, String address, FileSystemOptions options, int depth)
            throws FileSystemException {
        if (depth > DEEPEST) {
            throw Problem.input("the address has too many archives within archives")
                    .expected("at most " + DEEPEST)
                    .asException();
        }
        if (isArchive(address)) {
            int colon = address.indexOf(':');
            int member = address.lastIndexOf('!');
            String archive = address.substring(colon + 1, member < 0 ? address.length() : member);
            requireArchive(resolve(manager, archive, options, depth + 1));
        }
        return manager.resolveFile(address, options);
    }

    /** The address without the schemes of its archives: {@code ram:/a.zip!/b} for {@code zip:ram:/a.zip!/b}. */
    static String innermost(String address) {
        int start = 0;
        while (isArchive(address.substring(start, Math.min(start + LONGEST, address.length())))) {
            start = address.indexOf(':', start) + 1;
        }
        return address.substring(start);
    }

    private static boolean isArchive(String address) {
        int colon = address.indexOf(':');
        return colon > 0 && ARCHIVES.contains(address.substring(0, colon).toLowerCase(Locale.ROOT));
    }

    private static void requireArchive(FileObject archive) throws FileSystemException {
        if (!archive.exists()) {
            throw Problem.input("there is no such archive")
                    .hint("check the spelling; a relative path starts at the folder mbup was started in")
                    .asException();
        }
        if (!archive.isFile()) {
            throw Problem.input("this is a folder").expected("an archive").asException();
        }
    }
}
