package org.mbup.simulator.auth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A stretch of DER, as far as it is needed to find things in it. Never reads beyond its end; takes anything. */
final class Der {

    private static final int LONGEST_LENGTH = 3;

    private final byte[] bytes;
    private final int from;
    private final int to;

    private Der(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    static Der of(byte[] bytes) {
        return new Der(bytes, 0, bytes.length);
    }

    /** The inside of the first element with a tag, then of the first with the next tag in that, and so on. */
    Optional<Der> inside(int... tags) {
        Optional<Der> found = Optional.of(this);
        for (int tag : tags) {
            found = found.flatMap(der -> der.all(tag).stream().findFirst());
        }
        return found;
    }

    /** The insides of all elements with a tag that stand here side by side. */
    List<Der> all(int tag) {
        List<Der> found = new ArrayList<>();
        int at = from;
        while (at + 2 <= to) {
            int length = bytes[at + 1] & 0xff;
            int start = at + 2;
            if (length > 0x7f) {
                int more = length & 0x7f;
                if (more == 0 || more > LONGEST_LENGTH || start + more > to) {
                    return found;
                }
                length = 0;
                for (int i = 0; i < more; i++) {
                    length = length << 8 | bytes[start + i] & 0xff;
                }
                start += more;
            }
            if (length > to - start) {
                return found;
            }
            if ((bytes[at] & 0xff) == tag) {
                found.add(new Der(bytes, start, start + length));
            }
            at = start + length;
        }
        return found;
    }

    byte[] bytes() {
        return Arrays.copyOfRange(bytes, from, to);
    }
}
