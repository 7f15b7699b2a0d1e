package org.mbup.store;

import java.io.IOException;
import java.io.OutputStream;

/** A file being written that can be told to reach the disk. */
abstract class ForceableStream extends OutputStream {

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public abstract void write(byte[] bytes, int offset, int length) throws IOException;

    /** Returns when everything written so far is on the disk. */
    abstract void force() throws IOException;
}
