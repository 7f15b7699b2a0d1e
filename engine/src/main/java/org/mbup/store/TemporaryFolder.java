package org.mbup.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.mbup.problem.Problem;

/** A folder that nobody else can read, and that is gone afterwards, also when the process is asked to end. */
public final class TemporaryFolder implements AutoCloseable {

    private final Path path;
    private final Thread atTheEnd = new Thread(this::delete, "mbup-delete");

    /**
     * Makes one.
     *
     * @param name how its name begins
     * @throws org.mbup.problem.ProblemException when none can be made
     */
    public TemporaryFolder(String name) {
        try {
            path = Files.createTempDirectory(name);
        } catch (IOException e) {
            throw Problem.environment("no temporary folder can be made")
                    .found(String.valueOf(e.getMessage()))
                    .hint("set java.io.tmpdir to a folder that can be written")
                    .asException(e);
        }
        Runtime.getRuntime().addShutdownHook(atTheEnd);
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        delete();
        try {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException e) {
            // The process ends, and the hook finds nothing left to do.
            return;
        }
    }

    /** As far as it goes: what is left over lies in the system's folder for such files. */
    private synchronized void delete() {
        try (Stream<Path> all = Files.walk(path)) {
            all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            return;
        }
    }
}
