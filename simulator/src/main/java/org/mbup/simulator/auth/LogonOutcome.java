package org.mbup.simulator.auth;

import java.util.List;
import org.mbup.wire.Scheme;

/** What becomes of one request's logon. */
public sealed interface LogonOutcome {

    /** Let in as the anonymous account. */
    record Anonymous() implements LogonOutcome {}

    /**
     * Let in as a user.
     *
     * @param scheme the scheme on the wire
     * @param mechanism what proved the user: Basic, Digest, NTLMv1, NTLM2 session, NTLMv2 or Kerberos
     * @param user the user's name: {@code DOMAIN\\user}, {@code user} or a Kerberos principal
     * @param challenges values of {@code WWW-Authenticate} headers to send with the page: Negotiate's last token
     */
    record LoggedOn(Scheme scheme, String mechanism, String user, List<String> challenges) implements LogonOutcome {

        /** Copies the list. */
        public LoggedOn {
            challenges = List.copyOf(challenges);
        }
    }

    /**
     * Answered 401.
     *
     * @param substatus 1 logon failed, 2 by configuration, 3 by permissions, 5 by an application
     * @param challenges values of the {@code WWW-Authenticate} headers, in order
     * @param continued whether it is a handshake's second leg, so that the connection has to stay open
     * @param why one sentence for the page and the log, without a credential
     */
    record Refused(int substatus, List<String> challenges, boolean continued, String why) implements LogonOutcome {

        /** Copies the list. */
        public Refused {
            challenges = List.copyOf(challenges);
        }
    }
}
