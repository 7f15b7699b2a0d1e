package org.mbup.format.xml;

/**
 * A file that was read: where its keys and properties stand.
 *
 * @param definitions the catalogue it was read with
 * @param bodyStart offset after {@code <MBProperty>} and {@code <IIS_Global>}, where a first key would go
 * @param bodyTag offset of the {@code /} when the body is {@code <MBProperty/>}, else -1
 * @param trailerStart offset of mbup's own comment with its line break, or the length of the file when there is none
 * @param trailerEnd offset after it
 * @param newline the line break to write: that of mbup's own comment, for it is the one all edits since were made with;
 *     else the first one in the file; else CRLF
 */
record Parsed(
        Source source,
        Definitions definitions,
        SpanIndex index,
        Slots slots,
        int bodyStart,
        int bodyTag,
        int trailerStart,
        int trailerEnd,
        String newline) {

    /** The same file, edited with another line break. */
    Parsed withNewline(String other) {
        return new Parsed(source, definitions, index, slots, bodyStart, bodyTag, trailerStart, trailerEnd, other);
    }
}
