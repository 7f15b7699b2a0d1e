package org.mbup.patch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Bytes cut into lines where they lie: a start and a hash for each, no copy. */
final class Lines {

    private final byte[] bytes;
    private final int[] starts;
    private final int[] hashes;

    private Lines(byte[] bytes, int[] starts, int[] hashes) {
        this.bytes = bytes;
        this.starts = starts;
        this.hashes = hashes;
    }

    static Lines of(byte[] bytes) {
        int count = bytes.length > 0 && bytes[bytes.length - 1] != '\n' ? 1 : 0;
        for (byte b : bytes) {
            count += b == '\n' ? 1 : 0;
        }
        int[] starts = new int[count + 1];
        int[] hashes = new int[count];
        int line = 0;
        int hash = 1;
        for (int i = 0; i < bytes.length; i++) {
            hash = 31 * hash + bytes[i];
            if (bytes[i] == '\n' || i == bytes.length - 1) {
                hashes[line++] = hash;
                starts[line] = i + 1;
                hash = 1;
            }
        }
        return new Lines(bytes, starts, hashes);
    }

    int size() {
        return hashes.length;
    }

    boolean same(int line, Lines other, int otherLine) {
        return hashes[line] == other.hashes[otherLine]
                && Arrays.equals(
                        bytes,
                        starts[line],
                        starts[line + 1],
                        other.bytes,
                        other.starts[otherLine],
                        other.starts[otherLine + 1]);
    }

    /** The line with its line feed, one character a byte. */
    String text(int line) {
        return new String(bytes, starts[line], starts[line + 1] - starts[line], StandardCharsets.ISO_8859_1);
    }

    /** The lines from one to before another, as {@link #text}. */
    List<String> texts(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::text).toList();
    }

    /** Whether the last line, which this must be, has no line feed. */
    boolean unended(int line) {
        return bytes[starts[line + 1] - 1] != '\n';
    }
}
