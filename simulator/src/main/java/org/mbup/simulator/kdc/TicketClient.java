package org.mbup.simulator.kdc;

import java.nio.file.Path;
import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;
import org.ietf.jgss.GSSContext;
import org.ietf.jgss.GSSException;
import org.ietf.jgss.GSSManager;
import org.ietf.jgss.GSSName;
import org.ietf.jgss.Oid;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

/**
 * A client that has a ticket and no password: it makes Negotiate's tokens from a ticket cache. Java knows one krb5.conf at a
 * time, so of all clients in a JVM one works at a time.
 */
public final class TicketClient {

    private static final String SPNEGO = "1.3.6.1.5.5.2";
    private static final String PRINCIPAL_NAME = "1.2.840.113554.1.2.2.1";

    private final Path configuration;
    private final Path cache;

    /**
     * A client with the tickets of a cache.
     *
     * @param configuration the krb5.conf that leads to the KDC
     * @param cache the file with its tickets
     */
    public TicketClient(Path configuration, Path cache) {
        this.configuration = configuration;
        this.cache = cache;
    }

    /**
     * A fresh token for a server; it is good for one request.
     *
     * @param host the name in the URL, of which the service principal name is made
     * @throws ProblemException when the KDC gives no ticket for it
     */
    public byte[] token(String host) {
        try {
            return as(() -> first(host));
        } catch (PrivilegedActionException e) {
            throw failed("the KDC gives no ticket", Realm.service(host), e.getException());
        }
    }

    /**
     * Does something as the user of the cache. Java's own HTTP client uses the ticket in it, where Negotiate is offered.
     *
     * @throws PrivilegedActionException with whatever the action throws
     * @throws ProblemException when the cache cannot be used
     */
    public <T> T as(PrivilegedExceptionAction<T> action) throws PrivilegedActionException {
        try {
            return JvmKerberos.with(configuration.toString(), () -> Subject.doAs(logIn(), action));
        } catch (PrivilegedActionException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw failed("the ticket cache cannot be used", cache.toString(), e);
        }
    }

    private Subject logIn() throws LoginException {
        LoginContext login = new LoginContext("mbup", new Subject(), null, new FromCache(cache));
        login.login();
        return login.getSubject();
    }

    private static byte[] first(String host) throws GSSException {
        GSSManager manager = GSSManager.getInstance();
        GSSName server = manager.createName(Realm.service(host), new Oid(PRINCIPAL_NAME));
        GSSContext context = manager.createContext(server, new Oid(SPNEGO), null, GSSContext.DEFAULT_LIFETIME);
        try {
            context.requestMutualAuth(true);
            return context.initSecContext(new byte[0], 0, 0);
        } finally {
            context.dispose();
        }
    }

    private static ProblemException failed(String what, String about, Exception cause) {
        return Problem.environment(what)
                .found(about + ": " + cause.getMessage())
                .asException(cause);
    }

    /** The JDK's Kerberos module, told to read one cache and to ask nobody. */
    private static final class FromCache extends Configuration {

        private final Path cache;

        FromCache(Path cache) {
            this.cache = cache;
        }

        @Override
        public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
            Map<String, String> options = Map.of(
                    "useTicketCache", "true",
                    "ticketCache", cache.toString(),
                    "doNotPrompt", "true",
                    "isInitiator", "true",
                    "refreshKrb5Config", "true");
            return new AppConfigurationEntry[] {
                new AppConfigurationEntry(
                        "com.sun.security.auth.module.Krb5LoginModule",
                        AppConfigurationEntry.LoginModuleControlFlag.REQUIRED,
                        options)
            };
        }
    }
}
