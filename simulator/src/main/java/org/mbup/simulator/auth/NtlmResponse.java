package org.mbup.simulator.auth;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * The client's last message: who it says it is, and the proof.
 *
 * @param domain the domain, as sent
 * @param user the name, as sent
 * @param lm the LM response, in which NTLM2 session puts the client's challenge
 * @param nt the NT response
 */
record NtlmResponse(String domain, String user, byte[] lm, byte[] nt) {

    private static final int LM = 12;
    private static final int NT = 20;
    private static final int DOMAIN = 28;
    private static final int USER = 36;
    private static final int FLAGS = 60;
    private static final int[] PARTS = {LM, NT, DOMAIN, USER, 44, 52};
    private static final int OLD_LENGTH = 24;
    private static final int PROOF = 16;
    /** The least that a client's part of NTLMv2 has: versions, time, challenge and the list's end. */
    private static final int BLOB = 28;

    /** Reads the message; what it does not have is empty. */
    static NtlmResponse of(NtlmMessage message, NtlmChallenge answered) {
        int first = Integer.MAX_VALUE;
        for (int part : PARTS) {
            first = Math.min(first, message.start(part));
        }
        // Clients older than the field have their first part in its place.
        int flags = first >= FLAGS + Integer.BYTES ? message.number(FLAGS) : answered.flags();
        Charset letters = (flags & NtlmMessage.UNICODE) != 0 ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1;
        return new NtlmResponse(
                new String(message.part(DOMAIN), letters),
                new String(message.part(USER), letters),
                message.part(LM),
                message.part(NT));
    }

    /** Which kind of proof it has. */
    NtlmKind kind(NtlmChallenge answered) {
        if (nt.length >= PROOF + BLOB) {
            return NtlmKind.V2;
        }
        if (nt.length != OLD_LENGTH) {
            return NtlmKind.NONE;
        }
        boolean session = answered.sessionSecurity() && lm.length == OLD_LENGTH && zeroFrom(lm, 8);
        return session ? NtlmKind.SESSION : NtlmKind.V1;
    }

    private static boolean zeroFrom(byte[] bytes, int at) {
        int seen = 0;
        for (int i = at; i < bytes.length; i++) {
            seen |= bytes[i];
        }
        return seen == 0;
    }

    /** Whether the proof is that of a user, for a challenge. */
    boolean proves(User account, NtlmChallenge answered) {
        byte[] hash = NtlmKeys.hash(account.password());
        byte[] challenge = answered.challenge();
        return switch (kind(answered)) {
            case V1 -> MessageDigest.isEqual(NtlmKeys.response(hash, challenge), nt);
            case SESSION -> {
                byte[] both = NtlmKeys.session(challenge, Arrays.copyOf(lm, 8));
                yield MessageDigest.isEqual(NtlmKeys.response(hash, both), nt);
            }
            case V2 -> {
                byte[] key = NtlmKeys.key(hash, user, domain);
                byte[] proof = NtlmKeys.proof(key, challenge, Arrays.copyOfRange(nt, PROOF, nt.length));
                yield MessageDigest.isEqual(proof, Arrays.copyOf(nt, PROOF));
            }
            case NONE -> false;
        };
    }

    /** Names no proof. */
    @Override
    public String toString() {
        return "a response of NTLM";
    }
}
