package org.mbup.simulator.kdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mbup.problem.ProblemException;
import org.mbup.simulator.auth.User;
import org.mbup.simulator.auth.Users;

class RealmTest {

    private static Realm of(String users) {
        return Realm.of(Path.of("folder"), Users.parse("u", users).all(), List.of("localhost"));
    }

    @Test
    void namesPrincipalsAndServices() {
        User alice = of("CORP\\alice:x").users().get(0);
        assertThat(Realm.principal(alice)).isEqualTo("alice@IIS.TEST");
        assertThat(Realm.service("web.localhost")).isEqualTo("HTTP/web.localhost@IIS.TEST");
    }

    @Test
    void refusesUsersThatWouldShareAPrincipal() {
        assertThatThrownBy(() -> of("A\\alice:x\nB\\Alice:y"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Alice");
        assertThatThrownBy(() -> of("al ice:x")).isInstanceOf(ProblemException.class);
    }
}
