package org.mbup.simulator.auth;

/** The counts that one nonce has seen: the highest, and which of the 64 up to it. Not thread-safe. */
final class NonceUse {

    private final String clientNonce;
    private long highest;
    private long seen;

    NonceUse(String clientNonce) {
        this.clientNonce = clientNonce;
    }

    /** The client's nonce of the first use, which MD5-sess keeps. */
    String clientNonce() {
        return clientNonce;
    }

    /** Whether a count is a new one. Requests of one client may overtake each other; one of long ago counts as seen. */
    boolean count(long count) {
        if (count > highest) {
            long ahead = count - highest;
            seen = (ahead < Long.SIZE ? seen << ahead : 0) | 1;
            highest = count;
            return true;
        }
        long behind = highest - count;
        if (count < 1 || behind >= Long.SIZE || (seen & 1L << behind) != 0) {
            return false;
        }
        seen |= 1L << behind;
        return true;
    }
}
