package org.mbup.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.mbup.problem.Problem;

/** Reads a stream to its end, or to a bound: a device or a bad server has no end. */
final class BoundedRead {

    private static final int LEAST = 1 << 16;
    private static final int PIECE = 1 << 18;

    /** What one array can hold. */
    private static final int MOST = Integer.MAX_VALUE - 8;

    private BoundedRead() {}

    /**
     * All bytes.
     *
     * @param expected how many there probably are; a trusted size, since this much memory is taken at once
     * @param limit most bytes accepted
     * @throws org.mbup.problem.ProblemException when there are more
     */
    static byte[] read(InputStream in, long expected, long limit) throws IOException {
        int most = (int) Math.min(limit, MOST);
        byte[] bytes = new byte[(int) Math.min(Math.max(expected, 0), most)];
        int length = 0;
        while (true) {
            length += fill(in, bytes, length);
            int next = length < bytes.length ? -1 : in.read();
            if (next < 0) {
                return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
            }
            if (length == most) {
                throw tooLarge(most).asException();
            }
            bytes = Arrays.copyOf(bytes, (int) Math.min(Math.max(LEAST, 2L * length), most));
            bytes[length++] = (byte) next;
        }
    }

    /** In pieces, because a file's stream takes as much memory outside the heap as it is asked to read at once. */
    private static int fill(InputStream in, byte[] bytes, int from) throws IOException {
        int at = from;
        int read = 1;
        while (read > 0 && at < bytes.length) {
            read = in.readNBytes(bytes, at, Math.min(PIECE, bytes.length - at));
            at += read;
        }
        return at - from;
    }

    static Problem tooLarge(long limit) {
        return Problem.input("the snapshot is larger than allowed")
                .expected("at most " + limit + " bytes")
                .hint("a metabase is far smaller; check that this is the file you meant");
    }
}
