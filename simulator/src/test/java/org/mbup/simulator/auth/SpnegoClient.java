package org.mbup.simulator.auth;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Puts headers of raw NTLM into the envelope of SPNEGO, as a client does that offers NTLM alone. */
final class SpnegoClient {

    private static final String NEGOTIATE = "Negotiate ";
    private static final byte[] SPNEGO = HexFormat.of().parseHex("06062b0601050502");
    private static final byte[] NTLM = HexFormat.of().parseHex("060a2b06010401823702020a");

    private SpnegoClient() {}

    static String first(String header) {
        byte[] mechanisms = Spnego.element(0xa0, Spnego.element(0x30, NTLM));
        byte[] token = Spnego.element(0xa2, Spnego.element(0x04, bytes(header)));
        byte[] init = Spnego.element(0xa0, Spnego.element(0x30, joined(mechanisms, token)));
        return header(Spnego.element(0x60, joined(SPNEGO, init)));
    }

    static String later(String header) {
        byte[] token = Spnego.element(0xa2, Spnego.element(0x04, bytes(header)));
        return header(Spnego.element(0xa1, Spnego.element(0x30, token)));
    }

    /** The server's answer without its envelope. */
    static String content(String challenge) {
        return header(Spnego.content(bytes(challenge)).orElseThrow());
    }

    private static byte[] bytes(String header) {
        return Base64.getDecoder().decode(header.substring(NEGOTIATE.length()));
    }

    private static String header(byte[] token) {
        return NEGOTIATE + Base64.getEncoder().encodeToString(token);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
