package org.mbup.format.xml;

import java.util.List;
import java.util.Optional;
import org.mbup.history.History;
import org.mbup.metabase.IisVersion;

/**
 * What mbup keeps in a comment behind {@code </configuration>}.
 *
 * @param version the label of the snapshot, where it has one
 * @param computer the machine it was taken from, where known
 * @param restore ways back to earlier bytes, oldest first
 */
record Trailer(Optional<IisVersion> version, Optional<String> computer, History history, List<RestorePoint> restore) {

    static final Trailer NONE = new Trailer(Optional.empty(), Optional.empty(), History.EMPTY, List.of());

    /** How the comment begins; a comment that does not is somebody else's. */
    static final String MARK = "<!-- {\"mbup\":";

    Trailer {
        restore = List.copyOf(restore);
    }

    static boolean isTrailer(Source source, int offset) {
        return source.startsWith(MARK, offset);
    }

    boolean isEmpty() {
        return version.isEmpty() && computer.isEmpty() && history.isEmpty();
    }
}
