package org.mbup.format.xml;

/**
 * A file that was read: where its keys and properties stand.
 *
 * @param definitions the catalogue it was read with
 * @param bodyStart offset after {@code <MBProperty>} and {@code <IIS_Global>}, where a first key would go
 * @param bodyTag offset of the {@code /} when the body is {@code <MBProperty/>}, else -1
 * @param trailerStart offset of mbup's own comment with its line break, or the length of the file when there is none
 * @param trailerEnd offset after it
 */
record Parsed(
        Source source,
        Definitions definitions,
        SpanIndex index,
        Slots slots,
        int bodyStart,
        int bodyTag,
        int trailerStart,
        int trailerEnd) {

    /** The line break the file uses, or CRLF when it has none. */
    String newline() {
        byte[] bytes = source.bytes;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return "\n";
            }
            if (bytes[i] == '\r') {
                return i + 1 < bytes.length && bytes[i + 1] == '\n' ? "\r\n" : "\r";
            }
        }
        return "\r\n";
    }
}
