package org.mbup.store.vfs;

import java.io.File;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.commons.logging.impl.NoOpLog;
import org.apache.commons.vfs2.FileObject;
import org.apache.commons.vfs2.FileSystem;
import org.apache.commons.vfs2.FileSystemException;
import org.apache.commons.vfs2.FileSystemOptions;
import org.apache.commons.vfs2.impl.DefaultFileSystemManager;

/**
 * One use of Commons VFS. Every session has a manager of its own, closed with it, so that no archive stays open or is
 * remembered after it changed. Only {@code ram:} lives in one manager of the process, since it would be lost otherwise; its
 * sessions take turns.
 */
public final class VfsSession implements AutoCloseable {

    private static final ReentrantLock TURN = new ReentrantLock();
    private static DefaultFileSystemManager memory;

    private final FileObject file;
    private final Runnable end;

    private VfsSession(FileObject file, Runnable end) {
        this.file = file;
        this.end = end;
    }

    /**
     * Finds a file.
     *
     * @param address the address, checked here for members that lead out of their archive
     * @param scheme the address's scheme, in lower case
     * @param limit most bytes an archive may have, packed or inflated
     * @throws org.mbup.problem.ProblemException when the address is refused or a library is missing
     */
    public static VfsSession open(String address, String scheme, long limit) throws FileSystemException {
        MemberNames.check(address);
        Providers.require(address);
        return Layers.innermost(address).startsWith("ram:") ? inMemory(address) : ownManager(address, scheme, limit);
    }

    /** The file; valid until the session is closed. */
    public FileObject file() {
        return file;
    }

    /** Gives files and connections back. */
    @Override
    public void close() {
        end.run();
    }

    private static VfsSession ownManager(String address, String scheme, long limit) throws FileSystemException {
        DefaultFileSystemManager manager = manager(limit);
        try {
            FileSystemOptions options = Providers.options(manager, scheme);
            return new VfsSession(Layers.resolve(manager, address, options), manager::close);
        } catch (FileSystemException | RuntimeException e) {
            manager.close();
            throw e;
        }
    }

    private static VfsSession inMemory(String address) throws FileSystemException {
        TURN.lock();
        try {
            if (memory == null) {
                memory = manager(Integer.MAX_VALUE);
            }
            FileObject file = Layers.resolve(memory, address, new FileSystemOptions());
            file.refresh();
            return new VfsSession(file, () -> leaveMemory(file.getFileSystem()));
        } catch (FileSystemException | RuntimeException e) {
            TURN.unlock();
            throw e;
        }
    }

    /** An archive in memory is forgotten, so that it is read afresh the next time. */
    private static void leaveMemory(FileSystem used) {
        try {
            if (used.getParentLayer() != null) {
                memory.closeFileSystem(used);
            }
        } catch (FileSystemException e) {
            // it has no parent: nothing to forget
        } finally {
            TURN.unlock();
        }
    }

    private static DefaultFileSystemManager manager(long limit) throws FileSystemException {
        DefaultFileSystemManager manager = new DefaultFileSystemManager();
        manager.setLogger(new NoOpLog());
        manager.setReplicator(new BoundedReplicator(limit));
        Providers.register(manager, limit);
        manager.init();
        manager.setBaseFile(new File("").getAbsoluteFile());
        return manager;
    }
}
