package org.mbup.simulator.auth;

import org.mbup.metabase.IisVersion;
import org.mbup.wire.Authentication;

/** The logon of one connection: NTLM is a handshake of the connection, and may hold for all its requests. Not thread-safe. */
public interface ConnectionLogon {

    /**
     * Takes the next request of the connection.
     *
     * @param configured what is in force at the request's key
     * @param version the version whose rules are used
     */
    LogonOutcome next(LogonRequest request, Authentication configured, IisVersion version);
}
