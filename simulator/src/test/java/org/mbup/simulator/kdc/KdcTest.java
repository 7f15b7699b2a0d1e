package org.mbup.simulator.kdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mbup.problem.ProblemException;
import org.mbup.simulator.auth.User;
import org.mbup.simulator.auth.Users;

/** What both KDCs promise. */
class KdcTest {

    private static final Users USERS = Users.parse("users", "CORP\\alice:Wonder:land \"1\" \\2\nbob:Größe");

    @TempDir
    private Path folder;

    private Kdc start(KdcKind kind, String name) throws IOException {
        assumeTrue(kind == KdcKind.KERBY || MitKdc.installed(), "needs MIT's KDC");
        return kind.start(Realm.of(Files.createDirectory(folder.resolve(name)), USERS.all(), List.of("localhost")));
    }

    @ParameterizedTest
    @EnumSource
    void everyUserHasATicketAndMayHaveAnother(KdcKind kind) throws IOException {
        try (Kdc kdc = start(kind, "one")) {
            for (User user : USERS.all()) {
                byte[] first = new TicketClient(kdc.configuration(), kdc.ticketCache(user)).token("localhost");
                byte[] second = new TicketClient(kdc.configuration(), kdc.ticketCache(user)).token("localhost");
                assertThat(first).isNotEmpty().isNotEqualTo(second);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoRunSideBySide(KdcKind kind) throws IOException {
        User alice = USERS.all().get(0);
        try (Kdc one = start(kind, "one");
                Kdc two = start(kind, "two")) {
            assertThat(new TicketClient(one.configuration(), one.ticketCache(alice)).token("localhost"))
                    .isNotEmpty();
            assertThat(new TicketClient(two.configuration(), two.ticketCache(alice)).token("localhost"))
                    .isNotEmpty();
            assertThat(Files.readAllBytes(one.keytab())).isNotEqualTo(Files.readAllBytes(two.keytab()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aUserOfAnotherRealmHasNone(KdcKind kind) throws IOException {
        User stranger = Users.generated("", "stranger").all().get(0);
        try (Kdc kdc = start(kind, "one")) {
            assertThatThrownBy(() -> kdc.ticketCache(stranger)).isInstanceOf(ProblemException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void afterItsEndThereAreNoTickets(KdcKind kind) throws IOException {
        Kdc kdc = start(kind, "one");
        User alice = USERS.all().get(0);
        Path cache = kdc.ticketCache(alice);
        kdc.close();
        assertThatThrownBy(() -> new TicketClient(kdc.configuration(), cache).token("localhost"))
                .isInstanceOf(ProblemException.class);
    }
}
