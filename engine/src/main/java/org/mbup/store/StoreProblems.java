package org.mbup.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Collectors;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;

/** Failures of a place in words a person can act on. */
final class StoreProblems {

    private StoreProblems() {}

    static Problem missing(String name) {
        Problem problem = Problem.input("there is no such snapshot").at(Location.of(name));
        return Places.scheme(name).isEmpty() || Places.SCHEMES.contains(Places.scheme(name))
                ? problem.hint("check the spelling; a relative path starts at the folder mbup was started in")
                : problem.hint(schemeHint());
    }

    static String schemeHint() {
        return "an address begins with one of file, "
                + Places.SCHEMES.stream().sorted().collect(Collectors.joining(", "));
    }

    static Problem folder(String name) {
        return Problem.input("this is a folder").at(Location.of(name)).expected("a snapshot file");
    }

    static Problem exists(String name) {
        return Problem.input("there is a file already, and it is not overwritten")
                .at(Location.of(name))
                .hint("choose another name, or remove the file first");
    }

    static Problem drift(String name, String found) {
        return Problem.of(Problem.Kind.DRIFT, "the snapshot was changed since it was read; nothing was written")
                .at(Location.of(name))
                .found(found)
                .expected("the content that was read")
                .hint("run the command again on the snapshot as it is now");
    }

    static Problem locked(String name, LockOwner owner) {
        return Problem.of(Problem.Kind.LOCKED, "the snapshot is in use by another")
                .at(Location.of(name))
                .found(owner.toString())
                .hint("wait until it is done; the lock ends with that process");
    }

    static Problem readOnly(String name) {
        return Problem.environment("the snapshot is read-only")
                .at(Location.of(name))
                .hint("make it writable, or write the result to another file with --output");
    }

    static Problem readOnlyKind(String name, String scheme) {
        return Problem.environment("a snapshot in a " + scheme + ": location can be read, but not written")
                .at(Location.of(name))
                .hint("write the result to a file with --output");
    }

    /** A failure to read. */
    static Problem unreadable(IOException e, String name) {
        if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
            return missing(name);
        }
        return Problem.environment("the snapshot cannot be read")
                .at(Location.of(name))
                .found(reason(e))
                .hint(
                        e instanceof AccessDeniedException
                                ? "let this account read the file, or copy it"
                                : "check that the place can be reached from here, or fetch a copy");
    }

    /** A failure to write; the old snapshot is in place. */
    static Problem unwritable(IOException e, String name) {
        if (e instanceof FileAlreadyExistsException) {
            return exists(name);
        }
        Problem problem = Problem.environment("the snapshot cannot be written; it was left as it was")
                .at(Location.of(name))
                .found(reason(e));
        if (e instanceof AccessDeniedException) {
            return problem.hint("the file and its folder must be writable; --output writes elsewhere");
        }
        return e instanceof AtomicMoveNotSupportedException
                ? problem.hint("this file system cannot replace a file in one step; use --output elsewhere")
                : problem;
    }

    /** What the operating system said, without the path where that is known anyway. */
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "access denied";
        }
        if (e instanceof NoSuchFileException) {
            return "no such file or folder: " + e.getMessage();
        }
        String said = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.getMessage();
        return said == null ? e.getClass().getSimpleName() : said;
    }
}
