package org.mbup.simulator.clients;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mbup.fixtures.Fixture;
import org.mbup.fixtures.Snapshots;
import org.mbup.format.ReadOptions;
import org.mbup.format.Snapshot;
import org.mbup.metabase.IisVersion;
import org.mbup.plan.Administration;
import org.mbup.plan.WriteTarget;
import org.mbup.simulator.IisSimulator;
import org.mbup.simulator.auth.Logons;
import org.mbup.simulator.auth.User;
import org.mbup.simulator.auth.Users;
import org.mbup.simulator.kdc.Kdc;
import org.mbup.simulator.kdc.KerbyKdc;
import org.mbup.simulator.kdc.Realm;
import org.mbup.simulator.kdc.TicketClient;
import org.mbup.store.CommitOptions;
import org.mbup.store.SnapshotStore;
import org.mbup.store.StoredSnapshot;

/** One server, one KDC, one user with a ticket; the server is configured anew for each test. */
final class Lab implements AutoCloseable {

    static final int ANONYMOUS = 1;
    static final int BASIC = 2;
    static final int NTLM = 4;
    static final int DIGEST = 16;
    static final String PASSWORD = "Wonder:land";
    static final String ACCOUNT = "CORP\\alice";

    private final Path folder;
    private final Kdc kdc;
    private final Path cache;
    private final IisSimulator server;
    private int copies;

    Lab(Path folder, boolean kerberos) throws IOException {
        this.folder = folder;
        Users users = Users.parse("users", ACCOUNT + ":" + PASSWORD + "\nCORP\\bob:Builder");
        User alice = users.all().get(0);
        Path own = Files.createDirectory(folder.resolve("kdc"));
        kdc = kerberos
                ? KerbyKdc.start(
                        new Realm(own, users.all(), List.of("localhost", "web.localhost"), List.of("other.localhost")))
                : null;
        cache = kerberos ? kdc.ticketCache(alice) : null;
        Logons logons = Logons.of(users, Optional.ofNullable(kdc).map(Kdc::keytab));
        server = IisSimulator.start(
                configuration(NTLM, "NTLM"),
                IisSimulator.Options.of(logons::connection).as(IisVersion.V5_0));
    }

    /** Configures the server's first site. */
    URI with(int flags, String providers) throws IOException {
        server.replace(configuration(flags, providers));
        return server.uri(1);
    }

    private Snapshot configuration(int flags, String providers) throws IOException {
        Path file = Snapshots.copy(Fixture.IIS4_DEFAULT, Files.createDirectory(folder.resolve("copy" + copies++)));
        set(file, "w3svc/1/root/AuthFlags", Integer.toString(flags));
        set(file, "w3svc/NTAuthenticationProviders", providers);
        try (StoredSnapshot stored = SnapshotStore.open(file.toString(), ReadOptions.of(file.toString()))) {
            return stored.document().snapshot();
        }
    }

    private static void set(Path file, String property, String value) {
        WriteTarget target = new WriteTarget("test", Optional.empty(), CommitOptions.DEFAULT);
        Administration.run(ReadOptions.of(file.toString()), List.of("set", property, value), target)
                .problem()
                .ifPresent(problem -> {
                    throw problem.asException();
                });
    }

    TicketClient tickets() {
        return new TicketClient(kdc.configuration(), cache);
    }

    /** The environment of a program that is to use the ticket. */
    List<String> environment() {
        List<String> variables = new ArrayList<>();
        if (kdc != null) {
            variables.add("KRB5_CONFIG=" + kdc.configuration());
            variables.add("KRB5CCNAME=FILE:" + cache);
        }
        return variables;
    }

    @Override
    public void close() {
        server.close();
        if (kdc != null) {
            kdc.close();
        }
    }
}
