package org.mbup.format;

import java.nio.charset.Charset;

/**
 * How to read a snapshot.
 *
 * @param source name for messages: the file or URI as the user wrote it
 * @param encoding code page of text without a byte order mark that is not valid UTF-8 (the box's ANSI code page)
 * @param limits bounds on untrusted input
 */
public record ReadOptions(String source, Charset encoding, Limits limits) {

    /** The ANSI code page of a Western NT 4.0. */
    public static final Charset DEFAULT_ENCODING = Charset.forName("windows-1252");

    /** Defaults for that source. */
    public static ReadOptions of(String source) {
        return new ReadOptions(source, DEFAULT_ENCODING, Limits.DEFAULT);
    }
}
