package org.mbup.simulator.kdc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kerby.kerberos.kerb.KrbException;
import org.apache.kerby.kerberos.kerb.client.KrbClient;
import org.apache.kerby.kerberos.kerb.server.KdcConfigKey;
import org.apache.kerby.kerberos.kerb.server.SimpleKdcServer;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;
import org.mbup.simulator.auth.User;

/** Apache Kerby's KDC in this process: TCP on a free port of loopback, everything in memory but the keytab. */
public final class KerbyKdc implements Kdc {

    private static final String ENCRYPTION = "aes256-cts-hmac-sha1-96 aes128-cts-hmac-sha1-96";
    /** For what it writes itself, and deletes again. */
    private static final String OWN = "kerby";

    private static final int MOST_TRIES = 5;
    /** Held here, because a logger that nobody holds forgets its level. */
    private static final Logger LOG = Logger.getLogger("org.apache.kerby");

    private final Realm realm;
    private final SimpleKdcServer server;
    private final int port;

    private KerbyKdc(Realm realm, SimpleKdcServer server, int port) {
        this.realm = realm;
        this.server = server;
        this.port = port;
    }

    /**
     * Starts one.
     *
     * @throws ProblemException when it does not start
     */
    public static KerbyKdc start(Realm realm) {
        quiet();
        try {
            // Kerby points the JVM to a krb5.conf of its own.
            return JvmKerberos.alone(() -> started(realm));
        } catch (ProblemException e) {
            throw e;
        } catch (Exception e) {
            throw failed(e);
        }
    }

    private static KerbyKdc started(Realm realm) throws KrbException, IOException {
        KerbyKdc kdc = listen(realm);
        try {
            kdc.fill();
            return kdc;
        } catch (KrbException e) {
            kdc.close();
            throw e;
        }
    }

    /** It tells each exchange, and each refusal as its own failure. Who set a level wants to read that. */
    private static void quiet() {
        if (LOG.getLevel() == null) {
            LOG.setLevel(Level.OFF);
        }
    }

    /** A free port may be taken by somebody else before it is used. */
    private static KerbyKdc listen(Realm realm) throws KrbException, IOException {
        Files.createDirectory(realm.folder().resolve(OWN));
        KrbException last = null;
        for (int i = 0; i < MOST_TRIES; i++) {
            int port = FreePort.find();
            try {
                SimpleKdcServer server = server(realm, port);
                server.start();
                Krb5Conf.write(realm, port);
                return new KerbyKdc(realm, server, port);
            } catch (KrbException e) {
                last = e;
            }
        }
        throw last;
    }

    private static SimpleKdcServer server(Realm realm, int port) throws KrbException {
        SimpleKdcServer server = new SimpleKdcServer();
        server.setWorkDir(realm.folder().resolve(OWN).toFile());
        server.setKdcRealm(Realm.NAME);
        server.setKdcHost(FreePort.LOOPBACK);
        server.setAllowTcp(true);
        server.setAllowUdp(false);
        server.setKdcTcpPort(port);
        server.getKdcConfig().setString(KdcConfigKey.ENCRYPTION_TYPES, ENCRYPTION);
        server.init();
        return server;
    }

    private void fill() throws KrbException {
        for (User user : realm.users()) {
            server.createPrincipal(Realm.principal(user), new String(user.password()));
        }
        for (String host : realm.hosts()) {
            server.createPrincipal(Realm.service(host));
            server.exportPrincipal(Realm.service(host), realm.keytab().toFile());
        }
        for (String host : realm.foreign()) {
            server.createPrincipal(Realm.service(host));
        }
    }

    @Override
    public Path configuration() {
        return realm.configuration();
    }

    @Override
    public Path keytab() {
        return realm.keytab();
    }

    @Override
    public Path ticketCache(User user) {
        try {
            return JvmKerberos.alone(() -> logIn(user));
        } catch (Exception e) {
            throw failed(e);
        }
    }

    private Path logIn(User user) throws KrbException {
        KrbClient client = server.getKrbClient();
        // The port is an option that all of Kerby's clients share: the KDC started last has set it.
        client.setKdcTcpPort(port);
        Path cache = realm.cache(user);
        client.storeTicket(client.requestTgt(Realm.principal(user), new String(user.password())), cache.toFile());
        return cache;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (KrbException e) {
            throw failed(e);
        }
    }

    private static ProblemException failed(Exception cause) {
        return Problem.environment("the embedded KDC failed")
                .found(String.valueOf(cause.getMessage()))
                .asException(cause);
    }
}
