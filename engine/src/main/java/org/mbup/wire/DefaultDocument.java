package org.mbup.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is served for a URL that names a directory: the first of these files that exists.
 *
 * @param enabled whether a default document is looked for
 * @param names the files in the order they are looked for; empty when none is looked for
 * @param listing whether a listing is sent where none is found
 */
public record DefaultDocument(boolean enabled, List<String> names, boolean listing) {

    private static final int MOST = 64;

    /** Copies the list. */
    public DefaultDocument {
        names = List.copyOf(names);
    }

    /**
     * What the properties come to.
     *
     * @param list DefaultDoc, names separated by commas
     * @param browseFlags DirBrowseFlags, with EnableDefaultDoc and EnableDirBrowsing
     */
    public static DefaultDocument of(String list, long browseFlags) {
        boolean enabled = (browseFlags & Ids.ENABLE_DEFAULT_DOC) != 0;
        List<String> names = Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .limit(MOST)
                .toList();
        return new DefaultDocument(enabled, enabled ? names : List.of(), (browseFlags & Ids.ENABLE_DIR_BROWSING) != 0);
    }

    /** Whether the same files are looked for; Windows does not tell letter case in their names. */
    public boolean sameFor(DefaultDocument other) {
        return listing == other.listing && String.join(",", names).equalsIgnoreCase(String.join(",", other.names));
    }

    /** The first that is there. */
    public Optional<String> served(Predicate<String> exists) {
        return names.stream().filter(exists).findFirst();
    }
}
