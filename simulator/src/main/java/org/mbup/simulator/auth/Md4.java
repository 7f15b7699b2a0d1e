package org.mbup.simulator.auth;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** MD4 as RFC 1320 has it. NTLM's hash of a password needs it, and the JDK offers none. */
final class Md4 {

    private static final int BLOCK = 64;
    private static final int[] SHIFTS = {3, 7, 11, 19, 3, 5, 9, 13, 3, 9, 11, 15};
    private static final int[] ADDED = {0, 0x5a827999, 0x6ed9eba1};
    private static final int[][] ORDER = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
        {0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15},
        {0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15}
    };

    private Md4() {}

    static byte[] digest(byte[] message) {
        int length = (message.length + 8) / BLOCK * BLOCK + BLOCK;
        ByteBuffer padded = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        padded.put(message).put((byte) 0x80);
        padded.putLong(length - 8, message.length * 8L);
        int[] state = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
        for (int at = 0; at < length; at += BLOCK) {
            block(state, padded, at);
        }
        ByteBuffer digest = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        for (int word : state) {
            digest.putInt(word);
        }
        return digest.array();
    }

    private static void block(int[] state, ByteBuffer from, int at) {
        int[] s = state.clone();
        for (int round = 0; round < 3; round++) {
            for (int step = 0; step < 16; step++) {
                int word = from.getInt(at + 4 * ORDER[round][step]);
                int sum = s[0] + mix(round, s[1], s[2], s[3]) + word + ADDED[round];
                int turned = Integer.rotateLeft(sum, SHIFTS[4 * round + step % 4]);
                s[0] = s[3];
                s[3] = s[2];
                s[2] = s[1];
                s[1] = turned;
            }
        }
        for (int i = 0; i < state.length; i++) {
            state[i] += s[i];
        }
    }

    private static int mix(int round, int x, int y, int z) {
        return switch (round) {
            case 0 -> x & y | ~x & z;
            case 1 -> x & y | x & z | y & z;
            default -> x ^ y ^ z;
        };
    }
}
