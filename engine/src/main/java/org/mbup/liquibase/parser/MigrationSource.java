package org.mbup.liquibase.parser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;

/** A place that holds migration files. */
public interface MigrationSource {

    /** Marks a location on the class path. */
    String CLASSPATH = "classpath:";

    /** Largest file of migrations, in bytes. */
    int LARGEST = 16 << 20;

    /** The place as a person named it. */
    String describe();

    /**
     * The names of the files there, in any order, without hidden ones.
     *
     * @throws IOException when the place cannot be listed
     */
    List<String> list() throws IOException;

    /**
     * The bytes of one of the files.
     *
     * @throws IOException when it cannot be read
     */
    byte[] read(String file) throws IOException;

    /**
     * The source of a location: {@code classpath:org/mbup/migrations}, the path of a folder, the path of a {@code .zip} or
     * {@code .jar}, or a Commons VFS address such as {@code zip:own.zip!/migrations}.
     */
    static MigrationSource of(String location) {
        if (location.startsWith(CLASSPATH)) {
            return new ClasspathSource(location.substring(CLASSPATH.length()), ClasspathSource.class.getClassLoader());
        }
        if (VfsSource.isAddress(location)) {
            return new VfsSource(location);
        }
        try {
            Path path = location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location);
            boolean archive = location.matches("(?i).*\\.(zip|jar)") && !Files.isDirectory(path);
            return archive
                    ? new VfsSource("zip:" + path.toAbsolutePath().toUri(), location)
                    : new FolderSource(location, path);
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            throw Problem.usage("this is not the path of a folder")
                    .at(Location.of(location))
                    .expected("a folder, a .zip, classpath:folder/in/a/jar, or an address such as zip:own.zip!/folder")
                    .asException(e);
        }
    }
}
