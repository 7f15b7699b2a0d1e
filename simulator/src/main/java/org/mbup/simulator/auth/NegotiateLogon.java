package org.mbup.simulator.auth;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ietf.jgss.GSSContext;
import org.ietf.jgss.GSSException;
import org.mbup.metabase.IisVersion;
import org.mbup.wire.Challenge;

/**
 * Negotiate: a ticket in the envelope of SPNEGO, or a message of NTLM from a client that has no ticket, raw as in the time of
 * 5.0 or in the envelope as later.
 */
final class NegotiateLogon implements SchemeLogon {

    private static final int MOST_LEGS = 4;

    private final NtlmLogon ntlm;
    private final Optional<Acceptor> acceptor;
    private GSSContext begun;
    private int legs;

    NegotiateLogon(NtlmLogon ntlm, Optional<Acceptor> acceptor) {
        this.ntlm = ntlm;
        this.acceptor = acceptor;
    }

    @Override
    public LogonOutcome take(Credentials credentials, Offer offer, Challenge line) {
        Optional<byte[]> token = credentials.token();
        if (token.isEmpty()) {
            forget();
            return offer.refused(Offer.LOGON_FAILED, "The token is not base64.");
        }
        if (offer.version().compareTo(IisVersion.V5_0) < 0) {
            return offer.refused(Offer.LOGON_FAILED, "Windows NT 4.0 has no Negotiate, whatever the list says.");
        }
        if (NtlmMessage.looksLikeOne(token.get())) {
            dispose();
            return ntlm.take(token.get(), offer, line, UnaryOperator.identity());
        }
        Optional<byte[]> wrapped = Spnego.content(token.get()).filter(NtlmMessage::looksLikeOne);
        if (wrapped.isPresent()) {
            dispose();
            return answered(ntlm.take(wrapped.get(), offer, line, Spnego::incomplete), line);
        }
        ntlm.forget();
        return acceptor.map(keys -> take(keys, token.get(), offer, line))
                .orElseGet(() -> offer.refused(Offer.LOGON_FAILED, "Without a keytab no ticket can be read."));
    }

    /** Who came in an envelope is told in one that it is over. */
    private static LogonOutcome answered(LogonOutcome outcome, Challenge line) {
        if (outcome instanceof LogonOutcome.LoggedOn user) {
            String end = line.continued(Base64.getEncoder().encodeToString(Spnego.completed()));
            return new LogonOutcome.LoggedOn(user.scheme(), user.mechanism(), user.user(), List.of(end));
        }
        return outcome;
    }

    private LogonOutcome take(Acceptor keys, byte[] token, Offer offer, Challenge line) {
        try {
            if (begun == null) {
                begun = keys.begin();
            }
            legs++;
            byte[] answer = keys.accept(begun, token);
            if (begun.isEstablished()) {
                return loggedOn(answer, line);
            }
            if (answer.length > 0 && legs < MOST_LEGS) {
                return Offer.continued(line, Base64.getEncoder().encodeToString(answer));
            }
            dispose();
            return offer.refused(Offer.LOGON_FAILED, "The handshake came to no end.");
        } catch (GSSException e) {
            dispose();
            return keys.withoutKey(token)
                    .map(name -> offer.refused(
                            Offer.BY_PERMISSIONS,
                            "The ticket is for " + name + ", which is no service principal name of this server."))
                    .orElseGet(
                            () -> offer.refused(Offer.LOGON_FAILED, "The token holds no ticket that is valid here."));
        }
    }

    private LogonOutcome loggedOn(byte[] answer, Challenge line) throws GSSException {
        String user = begun.getSrcName().toString();
        dispose();
        List<String> last = answer.length == 0
                ? List.of()
                : List.of(line.continued(Base64.getEncoder().encodeToString(answer)));
        return new LogonOutcome.LoggedOn(line.scheme(), "Kerberos", user, last);
    }

    @Override
    public void forget() {
        ntlm.forget();
        dispose();
    }

    private void dispose() {
        GSSContext context = begun;
        begun = null;
        legs = 0;
        if (context != null) {
            try {
                context.dispose();
            } catch (GSSException e) {
                // Given up anyway, and nothing of it is held any more.
                return;
            }
        }
    }
}
