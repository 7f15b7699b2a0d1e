package org.mbup.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;
import org.mbup.format.Rendering;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

/**
 * A file of this computer. A symbolic link stands for the file it leads to: that one is locked, backed up and replaced,
 * and the link stays.
 */
final class LocalPlace implements Place {

    private final String location;
    private final Path named;
    private final Path given;
    private final AtomicReplace replace;
    private Path target;

    LocalPlace(String location, Path given) {
        this(location, given, new NioFileOps());
    }

    LocalPlace(String location, Path given, FileOps ops) {
        this.location = location;
        this.named = given;
        this.given = given.toAbsolutePath();
        this.replace = new AtomicReplace(ops);
    }

    @Override
    public String location() {
        return location;
    }

    @Override
    public Object key() {
        return target();
    }

    @Override
    public byte[] read(long limit) {
        try {
            BasicFileAttributes about = Files.readAttributes(given, BasicFileAttributes.class);
            if (about.isDirectory()) {
                throw StoreProblems.folder(name()).asException();
            }
            target();
            try (InputStream in = Files.newInputStream(given)) {
                return about.size() > limit
                        ? tooLarge(limit, about.size())
                        : BoundedRead.read(in, about.isRegularFile() ? about.size() : 0, limit);
            }
        } catch (IOException e) {
            throw StoreProblems.unreadable(e, name()).asException(e);
        } catch (ProblemException e) {
            throw e.problem().at(Location.of(name())).asException(e);
        }
    }

    private static byte[] tooLarge(long limit, long size) {
        throw BoundedRead.tooLarge(limit).found(size + " bytes").asException();
    }

    @Override
    public Optional<SnapshotLock> tryLock(String command) {
        LockOwner owner = LockOwner.here(command);
        if (Files.isDirectory(target())) {
            throw StoreProblems.folder(name()).asException();
        }
        try {
            return LockFile.tryAcquire(lockFile(), owner).map(file -> new SnapshotLock(this, owner, file::close));
        } catch (IOException e) {
            throw Problem.environment("the snapshot cannot be locked, so it cannot be written")
                    .at(Location.of(name()))
                    .found(StoreProblems.reason(e))
                    .expected("a lock file " + lockFile())
                    .hint("the folder must exist and be writable; --output writes elsewhere")
                    .asException(e);
        }
    }

    @Override
    public boolean locked() {
        return Files.exists(lockFile(), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public LockOwner lockedBy() {
        return LockFile.owner(lockFile());
    }

    @Override
    public Committed replace(byte[] expected, Rendering rendering, CommitOptions options) {
        requireWritable();
        return write(() -> replace.replace(target(), expected, rendering, options));
    }

    @Override
    public Committed create(Rendering rendering, CommitOptions options, Optional<Place> like) {
        if (options.overwrite() && Files.exists(target())) {
            return replace(read(Integer.MAX_VALUE), rendering, options);
        }
        Optional<Path> model = like.filter(LocalPlace.class::isInstance).map(place -> ((LocalPlace) place).target());
        return write(() -> replace.create(target(), rendering, model));
    }

    private Committed write(Writing writing) {
        try {
            AtomicReplace.Result result = writing.run();
            return new Committed(name(), result.bytes(), result.backup().map(this::shown));
        } catch (AtomicReplace.Drift e) {
            throw StoreProblems.drift(name(), e.getMessage()).asException(e);
        } catch (AtomicReplace.NotForced e) {
            throw Problem.environment("the snapshot was written, but may not survive a power failure")
                    .at(Location.of(name()))
                    .found("the folder cannot be forced to the disk: " + e.getMessage())
                    .asException(e);
        } catch (IOException e) {
            throw StoreProblems.unwritable(e, name()).asException(e);
        }
    }

    /** A backup is named the way the user named the snapshot, where it is beside that name. */
    private String shown(Path backup) {
        boolean beside = backup.getParent().equals(given.getParent());
        return (beside ? named.resolveSibling(backup.getFileName()) : backup).toString();
    }

    /** A file without any write permission is meant to stay, even where the folder or the account would allow it. */
    private void requireWritable() {
        try {
            BasicFileAttributes about = Files.readAttributes(target(), BasicFileAttributes.class);
            if (!about.isRegularFile()) {
                throw Problem.environment("only an ordinary file can be replaced")
                        .at(Location.of(name()))
                        .hint("write the result to another file with --output")
                        .asException();
            }
            if (!Files.isWritable(target()) || NioFileOps.POSIX && noWritePermission(target())) {
                throw StoreProblems.readOnly(name()).asException();
            }
        } catch (NoSuchFileException e) {
            throw StoreProblems.drift(name(), "no file of that name any more").asException(e);
        } catch (IOException e) {
            throw StoreProblems.unwritable(e, name()).asException(e);
        }
    }

    private static boolean noWritePermission(Path file) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        return !permissions.contains(PosixFilePermission.OWNER_WRITE)
                && !permissions.contains(PosixFilePermission.GROUP_WRITE)
                && !permissions.contains(PosixFilePermission.OTHERS_WRITE);
    }

    private Path lockFile() {
        return target().resolveSibling(SiblingNames.lock(target().getFileName().toString()));
    }

    /** The file behind all links; looked up once, so that lock, comparison and rename speak of the same one. */
    private synchronized Path target() {
        if (target == null) {
            target = resolve();
        }
        return target;
    }

    private Path resolve() {
        try {
            return given.toRealPath();
        } catch (IOException missing) {
            return resolveParent();
        }
    }

    private Path resolveParent() {
        Path parent = given.normalize().getParent();
        if (parent == null || Files.isSymbolicLink(given)) {
            throw StoreProblems.missing(name()).asException();
        }
        try {
            return parent.toRealPath().resolve(given.normalize().getFileName());
        } catch (IOException e) {
            return given.normalize();
        }
    }

    @FunctionalInterface
    private interface Writing {
        AtomicReplace.Result run() throws IOException;
    }
}
