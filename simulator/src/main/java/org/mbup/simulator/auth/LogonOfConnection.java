package org.mbup.simulator.auth;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mbup.metabase.IisVersion;
import org.mbup.wire.Authentication;
import org.mbup.wire.Challenge;
import org.mbup.wire.Scheme;

/** One connection: who is logged on to it, and which handshake waits for its next message. */
final class LogonOfConnection implements ConnectionLogon {

    private final Map<Scheme, SchemeLogon> schemes;
    private final Nonces nonces;
    private LogonOutcome.LoggedOn held;

    LogonOfConnection(Map<Scheme, SchemeLogon> schemes, Nonces nonces) {
        this.schemes = Map.copyOf(schemes);
        this.nonces = nonces;
    }

    @Override
    public LogonOutcome next(LogonRequest request, Authentication configured, IisVersion version) {
        Offer offer = Offer.of(request, configured, version, nonces);
        if (request.authorization().isEmpty()) {
            schemes.values().forEach(SchemeLogon::forget);
            return withoutCredentials(offer);
        }
        held = null;
        LogonOutcome outcome = withCredentials(offer);
        if (outcome instanceof LogonOutcome.LoggedOn user
                && ofTheConnection(user.scheme())
                && !configured.endsWithRequest(request.throughProxy())) {
            // The token of the handshake's end is not said again.
            held = new LogonOutcome.LoggedOn(user.scheme(), user.mechanism(), user.user(), List.of());
        }
        return outcome;
    }

    /** A logon holds where its scheme is offered and nobody has said that it ends with its request. */
    private LogonOutcome withoutCredentials(Offer offer) {
        if (held != null
                && offer.find(held.scheme()).isPresent()
                && !offer.configured().endsWithRequest(offer.request().throughProxy())) {
            return held;
        }
        return offer.configured().anonymous()
                ? new LogonOutcome.Anonymous()
                : offer.refused(Offer.BY_CONFIGURATION, "The page asks for a logon, and the request has none.");
    }

    private LogonOutcome withCredentials(Offer offer) {
        Optional<Credentials> credentials = Optional.of(offer.request().authorization())
                .filter(headers -> headers.size() == 1)
                .flatMap(headers -> Credentials.of(headers.get(0)));
        Optional<Scheme> scheme = credentials.flatMap(LogonOfConnection::scheme);
        Optional<Challenge> line = scheme.flatMap(offer::find);
        schemes.forEach((other, logon) -> {
            if (line.isEmpty() || other != scheme.get()) {
                logon.forget();
            }
        });
        if (credentials.isEmpty()) {
            return offer.refused(Offer.LOGON_FAILED, "The Authorization header is empty, too long, or one of several.");
        }
        if (line.isEmpty()) {
            String asked = scheme.map(Scheme::toString).orElse("That scheme");
            return offer.refused(Offer.BY_CONFIGURATION, asked + " is not offered here.");
        }
        return schemes.get(scheme.get()).take(credentials.get(), offer, line.get());
    }

    private static Optional<Scheme> scheme(Credentials credentials) {
        return Arrays.stream(Scheme.values())
                .filter(scheme -> scheme != Scheme.OTHER)
                .filter(scheme -> scheme.toString().equalsIgnoreCase(credentials.scheme()))
                .findFirst();
    }

    private static boolean ofTheConnection(Scheme scheme) {
        return scheme == Scheme.NTLM || scheme == Scheme.NEGOTIATE;
    }
}
