package org.mbup.simulator.auth;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What the three messages of NTLM have in common (MS-NLMP 2.2). Reading never goes beyond the message's end. */
final class NtlmMessage {

    static final int UNICODE = 0x1;
    static final int OEM = 0x2;
    static final int REQUEST_TARGET = 0x4;
    static final int NTLM = 0x200;
    static final int ALWAYS_SIGN = 0x8000;
    static final int TARGET_IS_DOMAIN = 0x10000;
    static final int TARGET_IS_SERVER = 0x20000;
    /** Extended session security, called NTLM2 in its time. */
    static final int SESSION_SECURITY = 0x80000;

    static final int TARGET_INFO = 0x800000;

    /** Signing, sealing, and keys of 56 and 128 bits: clients may insist on them, although nothing is signed over HTTP. */
    static final int SESSION_KEYS = 0xe0000030;

    static final int NEGOTIATE = 1;
    static final int CHALLENGE = 2;
    static final int AUTHENTICATE = 3;

    private static final byte[] SIGNATURE = "NTLMSSP\0".getBytes(StandardCharsets.US_ASCII);

    private final ByteBuffer bytes;

    NtlmMessage(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Whether bytes begin as a message of NTLM does. */
    static boolean looksLikeOne(byte[] bytes) {
        return bytes.length >= SIGNATURE.length
                && Arrays.equals(bytes, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    /** A message with its signature and type, to be filled. */
    static ByteBuffer begin(int type, int length) {
        return ByteBuffer.allocate(length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(SIGNATURE)
                .putInt(type);
    }

    /** The type; 0 for what is no message. */
    int type() {
        return looksLikeOne(bytes.array()) ? number(SIGNATURE.length) : 0;
    }

    /** The number at a place; 0 where the message ends before. */
    int number(int at) {
        return at + Integer.BYTES <= bytes.limit() ? bytes.getInt(at) : 0;
    }

    /** Where the part begins that a descriptor at that place names; the message's end where it has none. */
    int start(int descriptor) {
        return descriptor + 8 <= bytes.limit() && length(descriptor) > 0 ? bytes.getInt(descriptor + 4) : bytes.limit();
    }

    /** The part that a descriptor at that place names; empty where it leads outside the message. */
    byte[] part(int descriptor) {
        if (descriptor + 8 > bytes.limit()) {
            return new byte[0];
        }
        int start = start(descriptor);
        int length = length(descriptor);
        return start < 0 || start > bytes.limit() - length
                ? new byte[0]
                : Arrays.copyOfRange(bytes.array(), start, start + length);
    }

    private int length(int descriptor) {
        return bytes.getShort(descriptor) & 0xffff;
    }
}
