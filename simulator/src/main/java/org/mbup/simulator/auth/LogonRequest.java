package org.mbup.simulator.auth;

import java.util.List;

/**
 * What of a request a logon depends on.
 *
 * @param method the verb, as sent
 * @param target the request target, as sent: Digest signs it
 * @param host the name the client asked for, without the port
 * @param authorization the values of its Authorization headers, in order; more than one is a fault of the client
 * @param throughProxy whether it came through a proxy
 */
public record LogonRequest(
        String method, String target, String host, List<String> authorization, boolean throughProxy) {

    /** Copies the list. */
    public LogonRequest {
        authorization = List.copyOf(authorization);
    }

    /** Names no credential. */
    @Override
    public String toString() {
        return method + " " + target + " for " + host;
    }
}
