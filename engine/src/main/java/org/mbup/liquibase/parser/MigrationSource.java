package org.mbup.liquibase.parser;

import java.io.IOException;
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

    /** The source of a location: {@code classpath:org/mbup/migrations}, or the path of a folder. */
    static MigrationSource of(String location) {
        if (location.startsWith(CLASSPATH)) {
            return new ClasspathSource(location.substring(CLASSPATH.length()), ClasspathSource.class.getClassLoader());
        }
        try {
            return new FolderSource(location, Path.of(location));
        } catch (java.nio.file.InvalidPathException e) {
            throw Problem.usage("this is not the path of a folder")
                    .at(Location.of(location))
                    .expected("a folder, or classpath:folder/in/a/jar")
                    .asException(e);
        }
    }
}
