package org.mbup.store.vfs;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.mbup.problem.Problem;

/** Fails when more is read than allowed: a small archive can inflate to any size. */
final class BoundedStream extends FilterInputStream {

    private final long limit;
    private long left;

    BoundedStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long read) {
        left -= read;
        if (left < 0) {
            throw Problem.input("the archive holds more than allowed")
                    .expected("at most " + limit + " bytes, inflated")
                    .hint("take the snapshot out of the archive yourself, if you trust it")
                    .asException();
        }
    }
}
