package org.mbup.liquibase.parser;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

/**
 * The call for another file of the same location.
 *
 * @param file its path, with forward slashes
 * @param relative whether from the folder of the file that calls, else from the location
 * @param where the place of the call
 */
record Include(String file, boolean relative, Location where) {

    /** The path of the file from the location, which it never leaves. */
    String from(String calling) {
        if (file.isBlank() || file.startsWith("/") || file.contains("\\") || file.contains(":")) {
            throw outside("a path with forward slashes, from the location or the file's own folder");
        }
        Deque<String> path = new ArrayDeque<>();
        if (relative) {
            List<String> folders = List.of(calling.split("/"));
            folders.subList(0, folders.size() - 1).forEach(path::addLast);
        }
        for (String part : file.split("/")) {
            if (part.equals("..")) {
                if (path.pollLast() == null) {
                    throw outside("a file in the location or in a folder below it");
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                path.addLast(part);
            }
        }
        return String.join("/", path);
    }

    private ProblemException outside(String expected) {
        return Problem.input("an include cannot leave the location of the migrations")
                .at(where)
                .found(file)
                .expected(expected)
                .asException();
    }
}
