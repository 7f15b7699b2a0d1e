package org.mbup.format;

/**
 * Bounds on what a snapshot may contain, so that no input exhausts time or memory.
 *
 * @param bytes largest file, in bytes
 * @param keys most keys
 * @param propertiesPerKey most properties of one key
 * @param depth deepest nesting of the file's syntax
 */
public record Limits(long bytes, int keys, int propertiesPerKey, int depth) {

    /** Far above any real metabase: 1 GiB, 10 million keys, 65,536 properties a key, nesting 64. */
    public static final Limits DEFAULT = new Limits(1L << 30, 10_000_000, 65_536, 64);
}
