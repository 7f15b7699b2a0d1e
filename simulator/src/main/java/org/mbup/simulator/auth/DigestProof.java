package org.mbup.simulator.auth;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** The response of a Digest header, held against a user's password. */
final class DigestProof {

    /** The algorithm whose key holds for a session. */
    static final String SESSION = "MD5-sess";

    private final DigestFields fields;
    private final String method;
    private final String firstClientNonce;

    DigestProof(DigestFields fields, String method, String firstClientNonce) {
        this.fields = fields;
        this.method = method;
        this.firstClientNonce = firstClientNonce;
    }

    /** Clients of the time send their own code page, those of today UTF-8; some make a session's key anew each time. */
    boolean isOf(User user) {
        boolean found = false;
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
            found |= matches(user, charset, firstClientNonce);
            found |= matches(user, charset, fields.get("cnonce"));
        }
        return found;
    }

    private boolean matches(User user, Charset charset, String clientNonce) {
        String password = new String(user.password());
        if (!charset.newEncoder().canEncode(password)) {
            return false;
        }
        // The characters of a header are its bytes, so the password's bytes join them as characters.
        String bytes = new String(password.getBytes(charset), StandardCharsets.ISO_8859_1);
        String key = md5(fields.get("username") + ":" + fields.get("realm") + ":" + bytes);
        if (fields.get("algorithm").equalsIgnoreCase(SESSION)) {
            key = md5(key + ":" + fields.get("nonce") + ":" + clientNonce);
        }
        String request = md5(method + ":" + fields.get("uri"));
        String expected = md5(String.join(
                ":", key, fields.get("nonce"), fields.get("nc"), fields.get("cnonce"), fields.get("qop"), request));
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.ISO_8859_1),
                fields.get("response").toLowerCase(Locale.ROOT).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String md5(String text) {
        try {
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            return HexFormat.of().formatHex(md5.digest(text.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
