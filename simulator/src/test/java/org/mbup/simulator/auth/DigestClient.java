package org.mbup.simulator.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client of Digest, written from the standard and apart from what it tests. */
final class DigestClient {

    private final String user;
    private final String password;
    private final String algorithm;

    DigestClient(String user, String password, String algorithm) {
        this.user = user;
        this.password = password;
        this.algorithm = algorithm;
    }

    static DigestClient alice() {
        return new DigestClient("CORP\\alice", "Wonder:land", "MD5-sess");
    }

    /** The header that answers a challenge. */
    String answer(String challenge, String uri, int count, String clientNonce) {
        return answer(challenge, uri, count, clientNonce, clientNonce);
    }

    /** The same with the key of a session that began with another nonce of the client's. */
    String answer(String challenge, String uri, int count, String clientNonce, String sessionNonce) {
        String nonce = field(challenge, "nonce");
        String realm = field(challenge, "realm");
        String nc = "%08x".formatted(count);
        String key = md5(user + ":" + realm + ":" + password);
        if (algorithm.equals("MD5-sess")) {
            key = md5(key + ":" + nonce + ":" + sessionNonce);
        }
        String response = md5(key + ":" + nonce + ":" + nc + ":" + clientNonce + ":auth:" + md5("GET:" + uri));
        String escaped = user.replace("\\", "\\\\");
        return ("Digest username=\"%s\", realm=\"%s\", nonce=\"%s\", uri=\"%s\", algorithm=%s, response=\"%s\", qop=auth,"
                        + " nc=%s, cnonce=\"%s\"")
                .formatted(escaped, realm, nonce, uri, algorithm, response, nc, clientNonce);
    }

    private static String field(String challenge, String name) {
        Matcher found = Pattern.compile(name + "=\"([^\"]*)\"").matcher(challenge);
        if (!found.find()) {
            throw new IllegalArgumentException("no " + name + " in " + challenge);
        }
        return found.group(1);
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
