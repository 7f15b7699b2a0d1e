package org.mbup.simulator.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The keys and responses of MS-NLMP 3.3. */
final class NtlmKeys {

    private static final int DES_KEY = 7;

    private NtlmKeys() {}

    /** NTOWFv1: the hash of a password. */
    static byte[] hash(char[] password) {
        return Md4.digest(new String(password).getBytes(StandardCharsets.UTF_16LE));
    }

    /** NTOWFv2: the key of an account, with user and domain as the client sent them. */
    static byte[] key(byte[] hash, String user, String domain) {
        String text = user.toUpperCase(Locale.ROOT) + domain;
        return hmac(hash, text.getBytes(StandardCharsets.UTF_16LE));
    }

    /** NTProofStr of NTLMv2. */
    static byte[] proof(byte[] key, byte[] challenge, byte[] blob) {
        return hmac(key, challenge, blob);
    }

    /** The challenge of NTLM2 session: the server's and the client's together. */
    static byte[] session(byte[] challenge, byte[] clientChallenge) {
        try {
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            md5.update(challenge);
            return Arrays.copyOf(md5.digest(clientChallenge), 8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** DESL: a challenge enciphered with the three parts of a hash. */
    static byte[] response(byte[] hash, byte[] challenge) {
        byte[] parts = Arrays.copyOf(hash, 3 * DES_KEY);
        byte[] response = new byte[24];
        try {
            for (int i = 0; i < 3; i++) {
                // NTLMv1 is this cipher; a server of 1996 that refuses it would be none.
                Cipher des = Cipher.getInstance("DES/ECB/NoPadding");
                des.init(Cipher.ENCRYPT_MODE, desKey(parts, i * DES_KEY));
                des.doFinal(challenge, 0, 8, response, i * 8);
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return response;
    }

    /** Spreads 56 bits over eight bytes; the lowest bit of each is for a parity nobody looks at. */
    private static SecretKeySpec desKey(byte[] from, int at) {
        long bits = 0;
        for (int i = 0; i < DES_KEY; i++) {
            bits = bits << 8 | from[at + i] & 0xff;
        }
        byte[] key = new byte[8];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (bits >> 49 - 7 * i << 1);
        }
        return new SecretKeySpec(key, "DES");
    }

    private static byte[] hmac(byte[] key, byte[]... data) {
        try {
            Mac mac = Mac.getInstance("HmacMD5");
            mac.init(new SecretKeySpec(key, "HmacMD5"));
            for (byte[] part : data) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
