package org.mbup.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.commons.vfs2.Capability;
import org.apache.commons.vfs2.FileObject;
import org.mbup.format.Rendering;
import org.mbup.store.vfs.VfsSession;

/**
 * A file behind Commons VFS. Its lock keeps out other writers of this process only: no remote file system has one that all
 * would respect. The comparison at commit still finds what others changed before it.
 */
final class VfsPlace implements Place {

    private static final ConcurrentMap<Object, LockOwner> HELD = new ConcurrentHashMap<>();

    private final String location;
    private final String scheme;
    private volatile String uri;

    VfsPlace(String location, String scheme) {
        this.location = location;
        this.scheme = scheme;
    }

    @Override
    public String location() {
        return location;
    }

    /** The address as Commons VFS spells it. */
    @Override
    public Object key() {
        return uri != null ? uri : with(Long.MAX_VALUE, "cannot be found", file -> uri);
    }

    @Override
    public byte[] read(long limit) {
        return with(limit, "cannot be read", file -> {
            requireFile(file);
            try (InputStream in = file.getContent().getInputStream()) {
                return BoundedRead.read(in, 0, limit);
            }
        });
    }

    @Override
    public Optional<SnapshotLock> tryLock(String command) {
        with(Long.MAX_VALUE, "cannot be locked", file -> {
            requireWritable(file);
            return true;
        });
        LockOwner owner = LockOwner.here(command);
        return HELD.putIfAbsent(key(), owner) == null
                ? Optional.of(new SnapshotLock(this, owner, () -> HELD.remove(key())))
                : Optional.empty();
    }

    @Override
    public boolean locked() {
        return HELD.containsKey(key());
    }

    @Override
    public LockOwner lockedBy() {
        return HELD.getOrDefault(key(), LockOwner.UNKNOWN);
    }

    @Override
    public Committed replace(byte[] expected, Rendering rendering, CommitOptions options) {
        return with(Long.MAX_VALUE, "cannot be written", file -> {
            requireWritable(file);
            return new VfsReplace(name(), file).replace(expected, rendering, options);
        });
    }

    @Override
    public Committed create(Rendering rendering, CommitOptions options, Optional<Place> like) {
        return with(Long.MAX_VALUE, "cannot be written", file -> {
            requireWritable(file);
            if (!file.exists()) {
                return new VfsReplace(name(), file).create(rendering);
            }
            if (!options.overwrite()) {
                throw StoreProblems.exists(name()).asException();
            }
            return new VfsReplace(name(), file).replace(read(Integer.MAX_VALUE), rendering, options);
        });
    }

    private void requireFile(FileObject file) throws IOException {
        if (!file.exists()) {
            throw StoreProblems.missing(name()).asException();
        }
        if (!file.isFile()) {
            throw StoreProblems.folder(name()).asException();
        }
    }

    private void requireWritable(FileObject file) {
        for (Capability needed : new Capability[] {Capability.WRITE_CONTENT, Capability.CREATE, Capability.RENAME}) {
            if (!file.getFileSystem().hasCapability(needed)) {
                throw StoreProblems.readOnlyKind(name(), scheme).asException();
            }
        }
    }

    private <T> T with(long limit, String failure, Work<T> work) {
        try (VfsSession session = VfsSession.open(scheme + location.substring(scheme.length()), scheme, limit)) {
            uri = session.file().getName().getURI();
            return work.on(session.file());
        } catch (IOException | RuntimeException e) {
            throw VfsProblems.of(e, name(), "the snapshot " + failure);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(FileObject file) throws IOException;
    }
}
