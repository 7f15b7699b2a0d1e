package org.mbup.simulator.site;

import java.nio.file.Path;

/** What follows the headers. */
public sealed interface Body {

    /** Its Content-Type. */
    String type();

    /** Bytes that follow. */
    long size();

    /**
     * A page.
     *
     * @param bytes the page; not to be changed
     * @param type its Content-Type
     */
    record Bytes(byte[] bytes, String type) implements Body {
        @Override
        public long size() {
            return bytes.length;
        }
    }

    /**
     * A file.
     *
     * @param path where it is
     * @param size bytes that are sent
     * @param type its Content-Type
     */
    record Stored(Path path, long size, String type) implements Body {}
}
