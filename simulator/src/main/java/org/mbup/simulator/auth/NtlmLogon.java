package org.mbup.simulator.auth;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mbup.wire.Challenge;

/** NTLM on one connection: a challenge is good for the very next request and for one answer. */
final class NtlmLogon implements SchemeLogon {

    private static final int FLAGS = 12;
    private static final User NOBODY = new User("", "", new char[] {0});

    private final Users users;
    private final String computer;
    private final boolean onlyV2;
    private final SecureRandom random;
    private NtlmChallenge asked;

    NtlmLogon(Users users, String computer, boolean onlyV2, SecureRandom random) {
        this.users = users;
        this.computer = computer;
        this.onlyV2 = onlyV2;
        this.random = random;
    }

    @Override
    public LogonOutcome take(Credentials credentials, Offer offer, Challenge line) {
        Optional<byte[]> token = credentials.token();
        if (token.isEmpty()) {
            forget();
            return offer.refused(Offer.LOGON_FAILED, "The token is not base64.");
        }
        return take(token.get(), offer, line, UnaryOperator.identity());
    }

    /**
     * Takes a message that came with NTLM, or with Negotiate.
     *
     * @param envelope puts an answer into the envelope the message came in
     */
    LogonOutcome take(byte[] token, Offer offer, Challenge line, UnaryOperator<byte[]> envelope) {
        NtlmChallenge before = asked;
        forget();
        if (!offer.configured().keepAlive()) {
            return offer.refused(Offer.BY_APPLICATION, "NTLM needs the connection to last, and keep-alives are off.");
        }
        NtlmMessage message = new NtlmMessage(token);
        return switch (message.type()) {
            case NtlmMessage.NEGOTIATE -> ask(message, line, envelope);
            case NtlmMessage.AUTHENTICATE ->
                before == null
                        ? offer.refused(Offer.LOGON_FAILED, "An answer of NTLM came without a challenge before it.")
                        : check(NtlmResponse.of(message, before), before, offer, line);
            default -> offer.refused(Offer.LOGON_FAILED, "The token is no message of NTLM from a client.");
        };
    }

    private LogonOutcome ask(NtlmMessage message, Challenge line, UnaryOperator<byte[]> envelope) {
        byte[] challenge = new byte[8];
        random.nextBytes(challenge);
        asked = NtlmChallenge.answer(message.number(FLAGS), challenge);
        return Offer.continued(line, Base64.getEncoder().encodeToString(envelope.apply(asked.encode(computer))));
    }

    private LogonOutcome check(NtlmResponse response, NtlmChallenge challenge, Offer offer, Challenge line) {
        NtlmKind kind = response.kind(challenge);
        if (kind == NtlmKind.NONE) {
            return offer.refused(Offer.LOGON_FAILED, "The client has no credentials, or sends a proof of LM alone.");
        }
        if (onlyV2 && kind != NtlmKind.V2) {
            return offer.refused(
                    Offer.LOGON_FAILED, "The client proves itself with " + kind + ", and only NTLMv2 is let in.");
        }
        Optional<User> user = users.find(response.domain(), response.user());
        if (response.proves(user.orElse(NOBODY), challenge) && user.isPresent()) {
            return new LogonOutcome.LoggedOn(
                    line.scheme(), kind.toString(), user.get().account(), List.of());
        }
        return offer.refused(Offer.LOGON_FAILED, "The user is unknown or the password is wrong.");
    }

    @Override
    public void forget() {
        asked = null;
    }
}
