package org.mbup.simulator.auth;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** A client of NTLM that proves itself in the way a test asks for. */
final class NtlmClient {

    private static final byte[] OWN = {1, 2, 3, 4, 5, 6, 7, 8};

    private final NtlmKind kind;
    private final String domain;
    private final String user;
    private final String password;
    private final boolean unicode;

    NtlmClient(NtlmKind kind, String domain, String user, String password, boolean unicode) {
        this.kind = kind;
        this.domain = domain;
        this.user = user;
        this.password = password;
        this.unicode = unicode;
    }

    static NtlmClient of(NtlmKind kind, String domain, String user, String password) {
        return new NtlmClient(kind, domain, user, password, true);
    }

    static NtlmClient alice(NtlmKind kind) {
        return of(kind, "CORP", "alice", "Wonder:land");
    }

    /** The first message, with the scheme's name before it. */
    String first(String scheme) {
        int session = kind == NtlmKind.SESSION ? NtlmMessage.SESSION_SECURITY : 0;
        int letters = unicode ? NtlmMessage.UNICODE : NtlmMessage.OEM;
        ByteBuffer message = NtlmMessage.begin(NtlmMessage.NEGOTIATE, 32)
                .putInt(letters | session | NtlmMessage.NTLM | NtlmMessage.REQUEST_TARGET);
        return scheme + " " + Base64.getEncoder().encodeToString(message.array());
    }

    /** The last message, as an answer to the value of a challenge. */
    String last(String scheme, String challenge) {
        byte[] token = Base64.getDecoder().decode(challenge.substring(challenge.indexOf(' ') + 1));
        return scheme + " " + Base64.getEncoder().encodeToString(message(Arrays.copyOfRange(token, 24, 32)));
    }

    private byte[] message(byte[] challenge) {
        byte[] hash = NtlmKeys.hash(password.toCharArray());
        byte[] lm = Arrays.copyOf(OWN, 24);
        byte[] nt = switch (kind) {
            case NONE -> new byte[0];
            case V1 -> {
                lm = NtlmKeys.response(hash, challenge);
                yield lm;
            }
            case SESSION -> NtlmKeys.response(hash, NtlmKeys.session(challenge, OWN));
            case V2 -> {
                byte[] blob = Arrays.copyOf(new byte[] {1, 1}, 32);
                byte[] proof = NtlmKeys.proof(NtlmKeys.key(hash, user, domain), challenge, blob);
                yield ByteBuffer.allocate(48).put(proof).put(blob).array();
            }
        };
        Charset letters = unicode ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1;
        return layout(lm, nt, domain.getBytes(letters), user.getBytes(letters), new byte[0], new byte[0]);
    }

    private byte[] layout(byte[]... parts) {
        int length = 64 + Arrays.stream(parts).mapToInt(part -> part.length).sum();
        ByteBuffer message = NtlmMessage.begin(NtlmMessage.AUTHENTICATE, length);
        int at = 64;
        for (byte[] part : parts) {
            message.putShort((short) part.length).putShort((short) part.length).putInt(at);
            at += part.length;
        }
        message.putInt(unicode ? NtlmMessage.UNICODE : NtlmMessage.OEM);
        for (byte[] part : parts) {
            message.put(part);
        }
        return message.array();
    }
}
