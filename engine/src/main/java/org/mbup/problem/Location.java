package org.mbup.problem;

/**
 * Where a problem is.
 *
 * @param source the file or URI as the user named it, or {@code null}
 * @param line 1-based line, or 0 when unknown
 * @param column 1-based column, or 0 when unknown
 * @param keyPath the metabase key (and property) concerned, or {@code null}
 */
public record Location(String source, int line, int column, String keyPath) {

    /** No place known. */
    public static final Location NOWHERE = new Location(null, 0, 0, null);

    /** A whole file or URI. */
    public static Location of(String source) {
        return new Location(source, 0, 0, null);
    }

    /** A position in a file or URI. */
    public static Location at(String source, int line, int column) {
        return new Location(source, line, column, null);
    }

    /** A key or property of a snapshot. */
    public static Location key(String source, String keyPath) {
        return new Location(source, 0, 0, keyPath);
    }

    /** The same position, with the key named. */
    public Location withKey(String path) {
        return new Location(source, line, column, path);
    }

    /** {@code file:line:column, key /LM/W3SVC}, as far as known; empty when nothing is known. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (source != null) {
            text.append(source);
        }
        if (line > 0) {
            text.append(text.isEmpty() ? "line " : ":").append(line);
            if (column > 0) {
                text.append(':').append(column);
            }
        }
        if (keyPath != null) {
            text.append(text.isEmpty() ? "" : ", ").append("key ").append(keyPath);
        }
        return text.toString();
    }
}
