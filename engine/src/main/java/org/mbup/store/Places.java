package org.mbup.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;

/**
 * Tells a path from an address. An address begins with a scheme of the list below and a colon; everything else is a path,
 * so {@code C:\web1.json} is one on Windows, and {@code ./zip:odd} names a file called {@code zip:odd}. The classes of
 * Commons VFS are loaded for an address only.
 */
final class Places {

    static final Set<String> SCHEMES =
            Set.of("zip", "jar", "tar", "tgz", "tbz2", "gz", "bz2", "http", "https", "ram", "sftp", "ftp", "ftps");

    private Places() {}

    static Place of(String location) {
        if (location.isBlank() || location.equals("-")) {
            throw Problem.usage("a snapshot is a file or an address, it is not read from standard input")
                    .found("\"" + location + "\"")
                    .asException();
        }
        String scheme = scheme(location);
        if (scheme.equals("file")) {
            return new LocalPlace(location, FileUri.path(location));
        }
        return SCHEMES.contains(scheme) ? new VfsPlace(location, scheme) : new LocalPlace(location, path(location));
    }

    /** What stands before the first colon, in lower case; empty when that is no scheme. */
    static String scheme(String location) {
        int colon = location.indexOf(':');
        String head = colon < 2 ? "" : location.substring(0, colon);
        return head.matches("[A-Za-z][A-Za-z0-9+.-]*") ? head.toLowerCase(Locale.ROOT) : "";
    }

    private static Path path(String location) {
        try {
            return Path.of(location);
        } catch (InvalidPathException e) {
            throw Problem.input("this is not a path of this computer")
                    .at(Location.of(Redaction.of(location)))
                    .found(e.getReason())
                    .hint(StoreProblems.schemeHint())
                    .asException(e);
        }
    }
}
