package org.mbup.simulator.auth;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mbup.metabase.IisVersion;
import org.mbup.wire.Authentication;
import org.mbup.wire.Challenge;
import org.mbup.wire.Provider;
import org.mbup.wire.Scheme;

/**
 * What one request's key offers.
 *
 * @param request the request
 * @param configured what is in force at its key
 * @param version whose rules are used
 * @param challenges the lines of a 401 there
 * @param nonce a fresh nonce, for Digest
 */
record Offer(
        LogonRequest request, Authentication configured, IisVersion version, List<Challenge> challenges, String nonce) {

    static final int LOGON_FAILED = 1;
    static final int BY_CONFIGURATION = 2;
    static final int BY_PERMISSIONS = 3;
    static final int BY_APPLICATION = 5;

    static Offer of(LogonRequest request, Authentication configured, IisVersion version, Nonces nonces) {
        String nonce = configured.digest(version) ? nonces.next() : "";
        return new Offer(request, configured, version, Challenge.of(configured, version), nonce);
    }

    /**
     * The line that offers a scheme. An entry of the provider list counts in any letter case, one in exact spelling
     * first; one with a blank beside it is another provider (Q248350).
     */
    Optional<Challenge> find(Scheme scheme) {
        return find(scheme, name -> name.equals(scheme.toString()))
                .or(() -> find(scheme, name -> new Provider(name).spelling() == Provider.Spelling.OTHER_CASE));
    }

    private Optional<Challenge> find(Scheme scheme, Predicate<String> spelling) {
        return challenges.stream()
                .filter(challenge -> challenge.scheme() == scheme && spelling.test(challenge.name()))
                .findFirst();
    }

    /** Refused, with every scheme offered again. */
    LogonOutcome.Refused refused(int substatus, String why) {
        return new LogonOutcome.Refused(substatus, values(""), false, why);
    }

    /** Refused because a nonce is too old: a client may try again with the new one, without asking its user. */
    LogonOutcome.Refused stale(String why) {
        return new LogonOutcome.Refused(LOGON_FAILED, values(",stale=true"), false, why);
    }

    private List<String> values(String afterDigest) {
        return challenges.stream()
                .map(line -> line.value(request.host(), nonce) + (line.scheme() == Scheme.DIGEST ? afterDigest : ""))
                .toList();
    }

    /** The second leg of a handshake, which has its own line alone. */
    static LogonOutcome.Refused continued(Challenge line, String token) {
        return new LogonOutcome.Refused(LOGON_FAILED, List.of(line.continued(token)), true, "The handshake goes on.");
    }
}
