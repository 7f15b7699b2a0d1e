package org.mbup.simulator.auth;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** The envelope of Negotiate (RFC 4178, 4.2), as far as a message of NTLM needs one. What holds a ticket is the JDK's matter. */
final class Spnego {

    private static final int[] FIRST = {0x60, 0xa0, 0x30, 0xa2, 0x04};
    private static final int[] LATER = {0xa1, 0x30, 0xa2, 0x04};
    private static final byte COMPLETED = 0;
    private static final byte INCOMPLETE = 1;
    /** 1.3.6.1.4.1.311.2.2.10, NTLM's name as a mechanism. */
    private static final byte[] NTLM = {0x06, 0x0a, 0x2b, 0x06, 0x01, 0x04, 0x01, (byte) 0x82, 0x37, 0x02, 0x02, 0x0a};

    private Spnego() {}

    /** The mechanism's own token. */
    static Optional<byte[]> content(byte[] token) {
        Der der = Der.of(token);
        return der.inside(FIRST).or(() -> der.inside(LATER)).map(Der::bytes);
    }

    /** An answer after which the client speaks again. */
    static byte[] incomplete(byte[] answer) {
        return answer(joined(state(INCOMPLETE), element(0xa1, NTLM), element(0xa2, element(0x04, answer))));
    }

    /** The answer after the last. */
    static byte[] completed() {
        return answer(state(COMPLETED));
    }

    private static byte[] answer(byte[] fields) {
        return element(0xa1, element(0x30, fields));
    }

    private static byte[] state(byte state) {
        return element(0xa0, element(0x0a, new byte[] {state}));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** One element of DER; answers are shorter than 64 KB. */
    static byte[] element(int tag, byte[] content) {
        int length = content.length;
        byte[] head;
        if (length < 0x80) {
            head = new byte[] {(byte) tag, (byte) length};
        } else if (length < 0x100) {
            head = new byte[] {(byte) tag, (byte) 0x81, (byte) length};
        } else {
            head = new byte[] {(byte) tag, (byte) 0x82, (byte) (length >> 8), (byte) length};
        }
        return joined(head, content);
    }
}
