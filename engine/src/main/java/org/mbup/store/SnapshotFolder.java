package org.mbup.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.vfs2.FileObject;
import org.mbup.format.Formats;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;
import org.mbup.store.vfs.VfsSession;

/**
 * The snapshots in a folder: the files in it, not those in folders below, whose first bytes a format recognises. Hidden
 * files and mbup's own backups are not among them.
 */
public final class SnapshotFolder {

    private static final int HEAD = 512;
    private static final Pattern BACKUP = Pattern.compile(".*\\.bak-[0-9]{8}T[0-9]{6}Z(-[0-9]+)?");

    private SnapshotFolder() {}

    /** Whether a location means a folder: a folder of this computer, or an address that ends in a slash. */
    public static boolean is(String location) {
        if (location.isBlank()) {
            return false;
        }
        String scheme = Places.scheme(location);
        try {
            return Places.SCHEMES.contains(scheme) ? location.endsWith("/") : Files.isDirectory(folder(location));
        } catch (ProblemException | InvalidPathException e) {
            return false;
        }
    }

    /**
     * The locations of the snapshots, sorted by name. What is told of each file is found out now; the files may change
     * until they are read.
     *
     * @param limit most bytes an archive may have
     * @throws org.mbup.problem.ProblemException when the folder cannot be read, or has no snapshot
     */
    public static List<String> list(String location, long limit) {
        List<String> found;
        String scheme = Places.scheme(location);
        try {
            found = Places.SCHEMES.contains(scheme) ? members(location, scheme, limit) : files(location);
        } catch (IOException | RuntimeException e) {
            throw VfsProblems.of(e, Redaction.of(location), "the folder cannot be read");
        }
        if (found.isEmpty()) {
            throw Problem.input("no file in this folder is a snapshot")
                    .at(Location.of(Redaction.of(location)))
                    .hint("files in folders below, hidden files and backups do not count")
                    .asException();
        }
        Collections.sort(found);
        return found;
    }

    private static Path folder(String location) {
        return Places.scheme(location).equals("file") ? FileUri.path(location) : Path.of(location);
    }

    private static List<String> files(String location) throws IOException {
        List<String> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder(location))) {
            for (Path file : files) {
                if (counts(file.getFileName().toString()) && Files.isRegularFile(file) && !Files.isHidden(file)) {
                    try (InputStream in = Files.newInputStream(file)) {
                        add(found, in, file.toString());
                    }
                }
            }
        }
        return found;
    }

    private static List<String> members(String location, String scheme, long limit) throws IOException {
        List<String> found = new ArrayList<>();
        try (VfsSession session = VfsSession.open(scheme + location.substring(scheme.length()), scheme, limit)) {
            for (FileObject file : session.file().getChildren()) {
                String name = file.getName().getBaseName();
                if (counts(name) && file.isFile() && !file.isHidden()) {
                    try (InputStream in = file.getContent().getInputStream()) {
                        add(found, in, location + name);
                    }
                }
            }
        }
        return found;
    }

    private static boolean counts(String name) {
        return !name.startsWith(".") && !BACKUP.matcher(name).matches();
    }

    private static void add(List<String> found, InputStream in, String location) throws IOException {
        byte[] head = in.readNBytes(HEAD);
        if (Formats.recognises(head)) {
            found.add(location);
        }
    }
}
