package org.mbup.simulator.auth;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.mbup.wire.Challenge;
import org.mbup.wire.Scheme;

/** Basic: a name and a password in clear. A name without a domain is one of DefaultLogonDomain. */
final class BasicLogon implements SchemeLogon {

    /** A user that no file can name, so that an unknown name takes as long as a known one. */
    private static final User NOBODY = new User("", "", new char[] {0});

    private final Users users;

    BasicLogon(Users users) {
        this.users = users;
    }

    @Override
    public LogonOutcome take(Credentials credentials, Offer offer, Challenge line) {
        byte[] token = credentials.token().orElse(new byte[0]);
        int colon = 0;
        while (colon < token.length && token[colon] != ':') {
            colon++;
        }
        if (colon >= token.length) {
            return offer.refused(Offer.LOGON_FAILED, "The credentials are not those of Basic.");
        }
        Optional<User> user = user(
                new String(token, 0, colon, charset(token)), offer.configured().logonDomain());
        byte[] password = new byte[token.length - colon - 1];
        System.arraycopy(token, colon + 1, password, 0, password.length);
        if (matches(user.orElse(NOBODY), password) && user.isPresent()) {
            return new LogonOutcome.LoggedOn(
                    Scheme.BASIC, Scheme.BASIC.toString(), user.get().account(), List.of());
        }
        return offer.refused(Offer.LOGON_FAILED, "The user is unknown or the password is wrong.");
    }

    private Optional<User> user(String account, String logonDomain) {
        int slash = account.indexOf('\\');
        return slash < 0
                ? users.find(logonDomain, account)
                : users.find(account.substring(0, slash), account.substring(slash + 1));
    }

    /** Clients of the time send their own code page, those of today UTF-8. */
    private static boolean matches(User user, byte[] sent) {
        boolean modern = MessageDigest.isEqual(bytes(user, StandardCharsets.UTF_8), sent);
        boolean old = MessageDigest.isEqual(bytes(user, StandardCharsets.ISO_8859_1), sent);
        // In Latin-1 a character it lacks becomes a question mark, which must not stand for any other.
        return modern | old & StandardCharsets.ISO_8859_1.newEncoder().canEncode(new String(user.password()));
    }

    private static byte[] bytes(User user, Charset charset) {
        return new String(user.password()).getBytes(charset);
    }

    static Charset charset(byte[] text) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return StandardCharsets.ISO_8859_1;
        }
    }
}
