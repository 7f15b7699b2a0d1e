package org.mbup.simulator.auth;

import java.nio.file.Path;
import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.Subject;
import javax.security.auth.kerberos.KerberosPrincipal;
import javax.security.auth.kerberos.KeyTab;
import org.ietf.jgss.GSSContext;
import org.ietf.jgss.GSSCredential;
import org.ietf.jgss.GSSException;
import org.ietf.jgss.GSSManager;
import org.ietf.jgss.Oid;

/** Takes tickets for every service whose key is in a keytab. Needs neither a JAAS file nor a krb5.conf. Thread-safe. */
final class Acceptor {

    private static final String SPNEGO = "1.3.6.1.5.5.2";
    private static final String KERBEROS = "1.2.840.113554.1.2.2";

    private final KeyTab keytab;
    private final Subject subject;

    Acceptor(Path file) {
        // Bound to no principal: one bound to a name refuses the tickets for every other name.
        keytab = KeyTab.getUnboundInstance(file.toFile());
        subject = new Subject(true, Set.of(), Set.of(), Set.of(keytab));
    }

    /** A context that waits for its first token. */
    GSSContext begin() throws GSSException {
        Oid[] mechanisms = {new Oid(SPNEGO), new Oid(KERBEROS)};
        return asServer(() -> {
            GSSManager manager = GSSManager.getInstance();
            return manager.createContext(manager.createCredential(
                    null, GSSCredential.INDEFINITE_LIFETIME, mechanisms, GSSCredential.ACCEPT_ONLY));
        });
    }

    /** Takes a token; the answer to it may be empty. */
    byte[] accept(GSSContext context, byte[] token) throws GSSException {
        byte[] answer = asServer(() -> context.acceptSecContext(token, 0, token.length));
        return answer == null ? new byte[0] : answer;
    }

    /** The service a token has a ticket for, where there is no key of that service. */
    Optional<String> withoutKey(byte[] token) {
        return TicketName.of(token).filter(name -> keytab.getKeys(new KerberosPrincipal(name)).length == 0);
    }

    /** What the JDK's parsers throw at tokens that are none is one failure among others. */
    private <T> T asServer(PrivilegedExceptionAction<T> action) throws GSSException {
        try {
            return Subject.doAs(subject, action);
        } catch (PrivilegedActionException e) {
            throw e.getException() instanceof GSSException cause ? cause : new GSSException(GSSException.FAILURE);
        } catch (RuntimeException e) {
            throw new GSSException(GSSException.DEFECTIVE_TOKEN);
        }
    }
}
