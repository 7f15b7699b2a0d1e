package org.mbup.simulator.story;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mbup.adsutil.AdsutilResult;
import org.mbup.api.Mbup;
import org.mbup.api.MbupConfiguration;
import org.mbup.fixtures.Fixture;
import org.mbup.fixtures.Snapshots;
import org.mbup.format.ReadOptions;
import org.mbup.format.Snapshot;
import org.mbup.plan.Administration;
import org.mbup.plan.WriteTarget;
import org.mbup.problem.Problem;
import org.mbup.simulator.IisSimulator;
import org.mbup.simulator.auth.Logons;
import org.mbup.simulator.auth.User;
import org.mbup.simulator.auth.Users;
import org.mbup.simulator.kdc.Kdc;
import org.mbup.simulator.kdc.KdcKind;
import org.mbup.simulator.kdc.Realm;
import org.mbup.simulator.kdc.TicketClient;
import org.mbup.store.CommitOptions;
import org.mbup.store.SnapshotStore;
import org.mbup.store.StoredSnapshot;

/**
 * Q248350 from its symptom to its cure. A server of Windows NT 4.0 is upgraded and keeps the provider list {@code NTLM}; a
 * client with a valid ticket and no password is refused; {@code negotiate} is applied, and the same client is let in.
 */
public final class Story {

    private static final String HOST = "localhost";
    private static final String PROVIDERS = "w3svc/NTAuthenticationProviders";

    private final Path folder;
    private final Telling telling;
    private final Path snapshot;

    private Story(Path folder, Consumer<String> out) throws IOException {
        this.folder = folder;
        this.telling = new Telling(out);
        this.snapshot = Snapshots.copy(Fixture.IIS4_DEFAULT, folder);
    }

    /**
     * Tells it.
     *
     * @param folder an existing empty folder for its files; the caller's to delete
     * @param out takes the story line by line, while it happens
     * @return the visits, in their order
     * @throws org.mbup.problem.ProblemException when a part of it cannot be started
     */
    public static List<Scene> tell(KdcKind kind, Path folder, Consumer<String> out) {
        return tell(kind, folder, out, stage -> {});
    }

    /**
     * Tells it, and lets somebody look at what is there before it ends.
     *
     * @param afterwards looks; server and KDC run until it comes back
     */
    public static List<Scene> tell(KdcKind kind, Path folder, Consumer<String> out, Consumer<Stage> afterwards) {
        try {
            return new Story(folder, out).tell(kind, afterwards);
        } catch (IOException e) {
            throw Problem.environment("the story came to no end")
                    .found(String.valueOf(e.getMessage()))
                    .asException(e);
        }
    }

    private List<Scene> tell(KdcKind kind, Consumer<Stage> afterwards) throws IOException {
        Users users = Users.generated("CORP", "alice");
        User alice = users.all().get(0);
        telling.work(
                "A server of Windows NT 4.0 asks for integrated logons. It is upgraded",
                () -> List.of(
                        administer("set", "w3svc/1/root/AuthFlags", "4"),
                        migrate(Mbup.configure(), ""),
                        administer("get", PROVIDERS)));
        Realm realm = Realm.of(Files.createDirectory(folder.resolve("kdc")), users.all(), List.of(HOST));
        String title =
                "A KDC (" + kind.description() + ") has " + Realm.principal(alice) + " and " + Realm.service(HOST);
        telling.heading(title);
        try (Kdc kdc = kind.start(realm)) {
            Path cache = kdc.ticketCache(alice);
            TicketClient tickets = new TicketClient(kdc.configuration(), cache);
            Logons logons = Logons.of(users, Optional.of(kdc.keytab()));
            try (IisSimulator server = IisSimulator.start(read(), IisSimulator.Options.of(logons::connection))) {
                telling.setting(new Setting(
                        title,
                        kind.description(),
                        Realm.principal(alice),
                        Realm.service(HOST),
                        server.uri(1),
                        server.version()));
                acts(server, tickets, alice);
                afterwards.accept(new Stage(telling.acts(), server, kdc, snapshot, alice, cache));
            }
        }
        return Stage.scenes(telling.acts());
    }

    private void acts(IisSimulator server, TicketClient tickets, User alice) throws IOException {
        URI uri = server.uri(1);
        Visitor browser = new TicketVisitor(tickets, false);
        visit("A client with a ticket and no password", browser, uri, 401, Optional.empty());
        visit(
                "The same ticket, sent without being asked for",
                new TicketVisitor(tickets, true),
                uri,
                401,
                Optional.empty());
        visit(
                "To compare: a client with the same user's password",
                new PasswordVisitor(alice),
                uri,
                200,
                Optional.of(alice.account()));
        telling.work(
                "What the article says to do",
                () -> List.of(
                        migrate(Mbup.configure().with("negotiate"), " --with negotiate"),
                        administer("get", PROVIDERS)));
        server.replace(read());
        visit(
                "The client with a ticket and no password once more",
                browser,
                uri,
                200,
                Optional.of(Realm.principal(alice)));
    }

    private void visit(String title, Visitor visitor, URI uri, int expected, Optional<String> user) throws IOException {
        telling.scene(new Scene(title, visitor.visit(uri), expected, user));
    }

    private Work.Command administer(String... words) {
        return telling.command("mbup adsutil " + snapshot.getFileName() + " " + String.join(" ", words), () -> {
            AdsutilResult result = Administration.run(
                    ReadOptions.of(snapshot.toString()),
                    List.of(words),
                    new WriteTarget("story", Optional.empty(), CommitOptions.DEFAULT));
            result.problem().ifPresent(problem -> {
                throw problem.asException();
            });
            return result.lines();
        });
    }

    private Work.Command migrate(MbupConfiguration configuration, String options) {
        return telling.command("mbup migrate " + snapshot.getFileName() + options, () -> {
            long ran = configuration.snapshot(snapshot).load().migrate().migrationsExecuted();
            return List.of(ran + (ran == 1 ? " step" : " steps"));
        });
    }

    private Snapshot read() {
        try (StoredSnapshot stored = SnapshotStore.open(snapshot.toString(), ReadOptions.of(snapshot.toString()))) {
            return stored.document().snapshot();
        }
    }
}
