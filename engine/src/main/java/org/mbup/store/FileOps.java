package org.mbup.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** The operations a replacement is made of, one by one, so that each can be made to fail. */
interface FileOps {

    /** Creates a file that must not exist, for its owner only or with the permissions any new file gets. */
    ForceableStream create(Path file, boolean ownerOnly) throws IOException;

    /** Opens a file. */
    InputStream read(Path file) throws IOException;

    /** Gives a file the owner, permissions and marks of another, as far as this account may. */
    void copyAttributes(Path from, Path to) throws IOException;

    /** A second name for a file; the name must not exist. */
    void link(Path name, Path existing) throws IOException;

    /** Whether the file has no other name. */
    boolean singleName(Path file) throws IOException;

    /** Returns when the file's content is on the disk. */
    void force(Path file) throws IOException;

    /** Renames in one step, over what is there. */
    void rename(Path from, Path to) throws IOException;

    /** Returns when the names in the folder are on the disk; does nothing where folders cannot be forced. */
    void forceFolder(Path folder) throws IOException;

    /** Removes a file, if it is there. */
    void delete(Path file) throws IOException;

    /** Whether anything has that name. */
    boolean exists(Path file) throws IOException;
}
