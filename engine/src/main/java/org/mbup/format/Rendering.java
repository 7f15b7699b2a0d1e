package org.mbup.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Bytes ready to be written, without holding a second copy of a large snapshot. Can be written any number of times. */
@FunctionalInterface
public interface Rendering {

    /** Writes all bytes; neither flushes nor closes. */
    void writeTo(OutputStream out) throws IOException;

    /** All bytes at once. */
    default byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
