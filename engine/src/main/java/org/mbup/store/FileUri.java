package org.mbup.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;

/** {@code file:} addresses as paths, so that they get every promise of a local file. */
final class FileUri {

    private FileUri() {}

    /** Absolute and relative addresses, with blanks escaped or not. */
    static Path path(String address) {
        try {
            URI uri = new URI(address.replace(" ", "%20").replace('\\', '/'));
            return uri.isOpaque()
                    ? Path.of(new URI(uri.getRawSchemeSpecificPart()).getPath())
                    : Path.of(lowerCase(uri));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw Problem.input("this is not the address of a file on this computer")
                    .at(Location.of(address))
                    .found(e.getMessage())
                    .expected("file:///folder/name, or just the path")
                    .asException(e);
        }
    }

    private static URI lowerCase(URI uri) throws URISyntaxException {
        return new URI("file" + uri.toString().substring("file".length()));
    }
}
