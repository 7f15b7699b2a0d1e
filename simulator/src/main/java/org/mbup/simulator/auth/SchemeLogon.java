package org.mbup.simulator.auth;

import org.mbup.wire.Challenge;

/** One scheme's logon on one connection. */
interface SchemeLogon {

    /**
     * Takes credentials of the scheme.
     *
     * @param offer what is offered at the request's key
     * @param line the line that offers this scheme
     */
    LogonOutcome take(Credentials credentials, Offer offer, Challenge line);

    /** Forgets a handshake that was begun. */
    default void forget() {}
}
