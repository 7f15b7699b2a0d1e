package org.mbup.store;

import java.io.FileNotFoundException;
import org.apache.commons.vfs2.FileSystemException;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

/** Failures of Commons VFS in words a person can act on. */
final class VfsProblems {

    private static final int DEEPEST = 20;

    private VfsProblems() {}

    /**
     * The problem inside an exception if there is one, with the name where it tells no place; else a new one that repeats
     * the innermost message.
     */
    static ProblemException of(Exception e, String name, String what) {
        Throwable at = e;
        for (int depth = 0; depth < DEEPEST; depth++) {
            if (at instanceof ProblemException known) {
                return known.problem().where().equals(Location.NOWHERE)
                        ? known.problem().at(Location.of(name)).asException(known)
                        : known;
            }
            if (at instanceof FileNotFoundException) {
                return StoreProblems.missing(name).asException(e);
            }
            if (at.getCause() == null) {
                break;
            }
            at = at.getCause();
        }
        return Problem.environment(what)
                .at(Location.of(name))
                .found(Redaction.of(message(at)))
                .asException(e);
    }

    private static String message(Throwable e) {
        String code = e instanceof FileSystemException vfs ? vfs.getCode() : "";
        if ("vfs.provider/invalid-descendent-name.error".equals(code)
                || "vfs.provider/invalid-relative-path.error".equals(code)) {
            return "a member whose name leads out of the archive";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
