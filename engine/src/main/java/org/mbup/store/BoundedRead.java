package org.mbup.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.mbup.problem.Problem;

/** Reads a stream to its end, or to a bound: a device or a bad server has no end. */
final class BoundedRead {

    private static final int LEAST = 1 << 16;

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
            length += in.readNBytes(bytes, length, bytes.length - length);
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

    static Problem tooLarge(long limit) {
        return Problem.input("the snapshot is larger than allowed")
                .expected("at most " + limit + " bytes")
                .hint("a metabase is far smaller; check that this is the file you meant");
    }
}
