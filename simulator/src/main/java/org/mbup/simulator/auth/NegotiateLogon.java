package org.mbup.simulator.auth;

import java.util.Optional;
import org.mbup.metabase.IisVersion;
import org.mbup.wire.Challenge;

/** Negotiate: a ticket in the envelope of SPNEGO, or a raw message of NTLM from a client that has no ticket. */
final class NegotiateLogon implements SchemeLogon {

    private final NtlmLogon ntlm;

    NegotiateLogon(NtlmLogon ntlm) {
        this.ntlm = ntlm;
    }

    @Override
    public LogonOutcome take(Credentials credentials, Offer offer, Challenge line) {
        Optional<byte[]> token = credentials.token();
        if (token.isEmpty()) {
            return offer.refused(Offer.LOGON_FAILED, "the token is not base64");
        }
        if (offer.version().compareTo(IisVersion.V5_0) < 0) {
            return offer.refused(Offer.LOGON_FAILED, "Windows NT 4.0 has no Negotiate, whatever the list says");
        }
        return NtlmMessage.looksLikeOne(token.get())
                ? ntlm.take(token.get(), offer, line)
                : offer.refused(Offer.LOGON_FAILED, "without a keytab no ticket can be read");
    }

    @Override
    public void forget() {
        ntlm.forget();
    }
}
