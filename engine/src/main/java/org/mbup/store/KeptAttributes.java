package org.mbup.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.DosFileAttributeView;
import java.nio.file.attribute.DosFileAttributes;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.EnumSet;
import java.util.Set;

/**
 * Carries attributes from the replaced file to its replacement: on POSIX owner, group, permissions and user-defined
 * attributes; on Windows owner, access control list and the DOS marks. What this account may not set is left out, never
 * the other way: where the group cannot be kept, its permissions shrink to those of everybody, so that no third group
 * gains access. POSIX access control lists and security labels are out of Java's reach.
 */
final class KeptAttributes {

    private KeptAttributes() {}

    static void copy(Path from, Path to) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (posix == null) {
            copyWindows(from, to);
            return;
        }
        copyUserDefined(from, to);
        copyPosix(posix.readAttributes(), Files.getFileAttributeView(to, PosixFileAttributeView.class));
    }

    private static void copyPosix(PosixFileAttributes from, PosixFileAttributeView to) throws IOException {
        PosixFileAttributes now = to.readAttributes();
        if (!now.owner().equals(from.owner())) {
            attempt(() -> to.setOwner(from.owner()));
        }
        GroupPrincipal group = from.group();
        boolean kept = now.group().equals(group) || attempt(() -> to.setGroup(group));
        Set<PosixFilePermission> permissions = kept ? from.permissions() : withoutGroup(from.permissions());
        attempt(() -> to.setPermissions(permissions));
    }

    /** The group's permissions cut down to those everybody has. */
    static Set<PosixFilePermission> withoutGroup(Set<PosixFilePermission> permissions) {
        Set<PosixFilePermission> fewer = EnumSet.noneOf(PosixFilePermission.class);
        fewer.addAll(permissions);
        if (!permissions.contains(PosixFilePermission.OTHERS_READ)) {
            fewer.remove(PosixFilePermission.GROUP_READ);
        }
        if (!permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
            fewer.remove(PosixFilePermission.GROUP_WRITE);
        }
        if (!permissions.contains(PosixFilePermission.OTHERS_EXECUTE)) {
            fewer.remove(PosixFilePermission.GROUP_EXECUTE);
        }
        return fewer;
    }

    private static void copyUserDefined(Path from, Path to) {
        UserDefinedFileAttributeView source = Files.getFileAttributeView(from, UserDefinedFileAttributeView.class);
        UserDefinedFileAttributeView target = Files.getFileAttributeView(to, UserDefinedFileAttributeView.class);
        if (source == null || target == null) {
            return;
        }
        attempt(() -> {
            for (String name : source.list()) {
                ByteBuffer value = ByteBuffer.allocate(source.size(name));
                source.read(name, value);
                target.write(name, value.flip());
            }
        });
    }

    private static void copyWindows(Path from, Path to) {
        AclFileAttributeView source = Files.getFileAttributeView(from, AclFileAttributeView.class);
        AclFileAttributeView target = Files.getFileAttributeView(to, AclFileAttributeView.class);
        if (source != null && target != null) {
            attempt(() -> target.setAcl(source.getAcl()));
            attempt(() -> target.setOwner(source.getOwner()));
        }
        DosFileAttributeView marks = Files.getFileAttributeView(to, DosFileAttributeView.class);
        if (marks != null) {
            attempt(() -> {
                DosFileAttributes old = Files.readAttributes(from, DosFileAttributes.class);
                marks.setHidden(old.isHidden());
                marks.setSystem(old.isSystem());
                marks.setArchive(old.isArchive());
            });
        }
    }

    private static boolean attempt(Change change) {
        try {
            change.make();
            return true;
        } catch (IOException | UnsupportedOperationException | SecurityException e) {
            return false;
        }
    }

    @FunctionalInterface
    private interface Change {
        void make() throws IOException;
    }
}
