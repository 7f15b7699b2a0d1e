package org.mbup.simulator.auth;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mbup.wire.Challenge;
import org.mbup.wire.Scheme;

/** Digest of RFC 2617: MD5 and MD5-sess with qop auth. Every request proves itself anew. */
final class DigestLogon implements SchemeLogon {

    private static final Pattern COUNT = Pattern.compile("[0-9a-fA-F]{8}");
    private static final User NOBODY = new User("", "", new char[] {0});
    private static final int HEX = 16;

    private final Users users;
    private final Nonces nonces;

    DigestLogon(Users users, Nonces nonces) {
        this.users = users;
        this.nonces = nonces;
    }

    @Override
    public LogonOutcome take(Credentials credentials, Offer offer, Challenge line) {
        Optional<DigestFields> fields = DigestFields.of(credentials.text());
        Optional<String> fault =
                fields.map(read -> fault(read, offer, line)).orElse(Optional.of("the header is no list of fields"));
        if (fault.isPresent()) {
            return offer.refused(Offer.LOGON_FAILED, "Digest: " + fault.get() + ".");
        }
        return check(fields.get(), offer);
    }

    private static Optional<String> fault(DigestFields fields, Offer offer, Challenge line) {
        String algorithm = fields.get("algorithm");
        if (!fields.get("uri").equals(offer.request().target())) {
            return Optional.of("the field uri is not what was asked for");
        }
        if (!fields.get("realm").equals(line.realm().orElse(offer.request().host()))) {
            return Optional.of("the realm is not the one offered");
        }
        if (!algorithm.isEmpty()
                && !algorithm.equalsIgnoreCase("MD5")
                && !algorithm.equalsIgnoreCase(DigestProof.SESSION)) {
            return Optional.of("the algorithm is not the one offered");
        }
        boolean counted = fields.get("qop").equals("auth")
                && COUNT.matcher(fields.get("nc")).matches()
                && !fields.get("cnonce").isEmpty();
        return counted ? Optional.empty() : Optional.of("qop, nc and cnonce are not those of qop auth");
    }

    private LogonOutcome check(DigestFields fields, Offer offer) {
        String nonce = fields.get("nonce");
        Nonces.State state = nonces.state(nonce);
        Optional<User> user = user(fields.get("username"));
        String first = nonces.firstClientNonce(nonce, fields.get("cnonce"));
        DigestProof proof = new DigestProof(fields, offer.request().method(), first);
        if (!(proof.isOf(user.orElse(NOBODY)) && user.isPresent()) || state == Nonces.State.UNKNOWN) {
            return offer.refused(Offer.LOGON_FAILED, "The user is unknown or the password is wrong.");
        }
        if (state == Nonces.State.STALE) {
            return offer.stale("The nonce is too old.");
        }
        if (!nonces.use(nonce, first, Long.parseLong(fields.get("nc"), HEX))) {
            return offer.refused(Offer.LOGON_FAILED, "The nonce count was used before.");
        }
        return new LogonOutcome.LoggedOn(
                Scheme.DIGEST, Scheme.DIGEST.toString(), user.get().account(), List.of());
    }

    /** A header's characters are its bytes. */
    private Optional<User> user(String sent) {
        byte[] bytes = sent.getBytes(StandardCharsets.ISO_8859_1);
        Charset charset = BasicLogon.charset(bytes);
        String account = new String(bytes, charset);
        int slash = account.indexOf('\\');
        return users.find(slash < 0 ? "" : account.substring(0, slash), account.substring(slash + 1));
    }
}
