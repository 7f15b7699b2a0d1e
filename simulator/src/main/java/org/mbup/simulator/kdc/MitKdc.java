package org.mbup.simulator.kdc;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;
import org.mbup.simulator.auth.User;

/** MIT's {@code krb5kdc} as a process of its own on a free port of loopback. It needs no privilege and no daemon. */
public final class MitKdc implements Kdc {

    private static final int MOST_TRIES = 5;
    private static final int MOST_LOOKS = 200;
    private static final int BETWEEN_LOOKS = 50;

    private final Realm realm;
    private final MitTools tools;
    private final Thread atTheEnd = new Thread(this::stop, "mbup-krb5kdc");
    private Process process;

    private MitKdc(Realm realm) {
        this.realm = realm;
        this.tools = new MitTools(realm.folder());
    }

    /** Whether its programs are installed. */
    public static boolean installed() {
        return MitTools.missing().isEmpty();
    }

    /**
     * Starts one.
     *
     * @throws ProblemException when its programs are not installed or fail
     */
    public static MitKdc start(Realm realm) {
        MitTools.check();
        MitKdc kdc = new MitKdc(realm);
        try {
            kdc.configure(FreePort.find());
            kdc.fill();
            // Whoever ends this process in between leaves no other behind.
            Runtime.getRuntime().addShutdownHook(kdc.atTheEnd);
            kdc.listen();
            return kdc;
        } catch (IOException e) {
            kdc.close();
            throw Problem.environment("MIT's KDC failed")
                    .found(String.valueOf(e.getMessage()))
                    .asException(e);
        } catch (ProblemException e) {
            kdc.close();
            throw e;
        }
    }

    private void configure(int port) throws IOException {
        Krb5Conf.write(realm, port);
        String text = """
                [kdcdefaults]
                    kdc_listen = ""
                    kdc_tcp_listen = %2$s:%3$d
                [realms]
                    %1$s = {
                        database_name = %4$s/principal
                        key_stash_file = %4$s/stash
                        acl_file = %4$s/acl
                        supported_enctypes = aes256-cts-hmac-sha1-96:normal aes128-cts-hmac-sha1-96:normal
                    }
                [logging]
                    kdc = FILE:%4$s/kdc.log
                """.formatted(Realm.NAME, FreePort.LOOPBACK, port, realm.folder());
        Files.writeString(realm.folder().resolve("kdc.conf"), text);
    }

    private void fill() throws IOException {
        String master = Long.toHexString(new SecureRandom().nextLong());
        tools.run(master + "\n" + master + "\n", "kdb5_util", "create", "-s", "-r", Realm.NAME);
        StringBuilder commands = new StringBuilder();
        for (User user : realm.users()) {
            String password = new String(user.password()).replace("\"", "\"\"");
            commands.append("addprinc -pw \"")
                    .append(password)
                    .append("\" ")
                    .append(Realm.principal(user))
                    .append('\n');
        }
        for (String host : realm.hosts()) {
            commands.append("addprinc -randkey ").append(Realm.service(host)).append('\n');
            commands.append("ktadd -k ")
                    .append(realm.keytab())
                    .append(' ')
                    .append(Realm.service(host))
                    .append('\n');
        }
        for (String host : realm.foreign()) {
            commands.append("addprinc -randkey ").append(Realm.service(host)).append('\n');
        }
        tools.run(commands.toString(), "kadmin.local", "-r", Realm.NAME);
        if (!realm.hosts().isEmpty() && !Files.exists(realm.keytab())) {
            throw tools.failed("kadmin.local", "no keytab was made");
        }
    }

    /** A free port may be taken by somebody else before it is used. */
    private void listen() throws IOException {
        for (int i = 0; i < MOST_TRIES; i++) {
            int port = FreePort.find();
            configure(port);
            process = tools.start("krb5kdc", "-n", "-r", Realm.NAME);
            if (answers(port)) {
                return;
            }
            stop();
        }
        throw tools.failed("krb5kdc", "it does not listen");
    }

    private boolean answers(int port) {
        for (int i = 0; i < MOST_LOOKS && process.isAlive(); i++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(FreePort.LOOPBACK, port), 1000);
                return process.isAlive();
            } catch (IOException e) {
                pause();
            }
        }
        return false;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
        Path cache = realm.cache(user);
        try {
            tools.run(new String(user.password()) + "\n", "kinit", "-c", "FILE:" + cache, Realm.principal(user));
            return cache;
        } catch (IOException e) {
            throw tools.failed("kinit", String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException e) {
            // The JVM ends, and the hook finds nothing left to do.
            return;
        }
    }

    private synchronized void stop() {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
