package org.mbup.store;

import java.io.IOException;
import java.io.OutputStream;

/** Gathers small writes and cuts large ones, and counts. Java copies every write outside the heap, so 100 MB at once is not wise. */
final class ChunkedStream extends OutputStream {

    private static final int CHUNK = 1 << 18;

    private final OutputStream out;
    private final byte[] chunk = new byte[CHUNK];
    private int filled;
    private long written;

    ChunkedStream(OutputStream out) {
        this.out = out;
    }

    /** Bytes taken so far. */
    long written() {
        return written;
    }

    @Override
    public void write(int b) throws IOException {
        if (filled == CHUNK) {
            flush();
        }
        chunk[filled++] = (byte) b;
        written++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int at = offset;
        int left = length;
        while (left > 0) {
            if (filled == CHUNK) {
                flush();
            }
            int part = Math.min(left, CHUNK - filled);
            System.arraycopy(bytes, at, chunk, filled, part);
            filled += part;
            at += part;
            left -= part;
        }
        written += length;
    }

    @Override
    public void flush() throws IOException {
        out.write(chunk, 0, filled);
        filled = 0;
    }
}
