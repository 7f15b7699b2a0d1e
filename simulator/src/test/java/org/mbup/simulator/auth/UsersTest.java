package org.mbup.simulator.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mbup.problem.ProblemException;

class UsersTest {

    private static final String SECRET = "S3cretW0rd";

    @TempDir
    private Path folder;

    @Test
    void readsAccountsWithAndWithoutDomainsAndPassesOverRemarks() {
        Users users = Users.parse("u", "\uFEFF# who may come in\r\n\r\nCORP\\alice:a:b\r\nbob: c \n");
        assertThat(users.all()).extracting(User::account).containsExactly("CORP\\alice", "bob");
        assertThat(users.all()).extracting(user -> new String(user.password())).containsExactly("a:b", " c ");
    }

    @Test
    void findsAnAccountAsAClientMeansIt() {
        Users users = Users.parse("u", "CORP\\alice:1\nbob:2\nCORP\\carol:3\ncarol:4\nA\\dan:5\nB\\dan:6");
        assertThat(users.find("corp", "ALICE")).map(User::account).contains("CORP\\alice");
        assertThat(users.find("", "alice")).map(User::account).contains("CORP\\alice");
        assertThat(users.find("WORKSTATION", "bob")).map(User::account).contains("bob");
        assertThat(users.find("CORP", "bob")).isEmpty();
        assertThat(users.find("", "carol")).map(User::account).contains("carol");
        assertThat(users.find("", "dan")).isEmpty();
        assertThat(users.find("WORKSTATION", "alice")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SECRET,
                "\\alice:" + SECRET,
                ":" + SECRET,
                "al/ice:" + SECRET,
                "CORP\\a\\b:" + SECRET,
                " alice:" + SECRET,
                "alice:" + SECRET + "\u0007",
                "alice:",
                "alice:x\nALICE:" + SECRET,
                "",
                "# nobody"
            })
    void refusesAnotherFormWithoutQuotingALine(String text) {
        assertThatThrownBy(() -> Users.parse("users.txt", text))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("users.txt")
                .hasMessageNotContaining(SECRET)
                .hasNoCause();
    }

    @Test
    void saysTheLineOfAFault() {
        assertThatThrownBy(() -> Users.parse("users.txt", "alice:x\n\n" + SECRET))
                .hasMessageContaining("users.txt:3");
    }

    @Test
    void refusesTooManyAccounts() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= UsersFile.MOST_USERS; i++) {
            text.append("user").append(i).append(":x\n");
        }
        assertThatThrownBy(() -> Users.parse("u", text.toString())).hasMessageContaining("more than 10000");
    }

    @Test
    void readsAFileAndRefusesOneThatIsMissingTooBigOrNoText() throws IOException {
        Path file = Files.writeString(folder.resolve("users.txt"), "alice:x");
        assertThat(Users.read(file).all()).hasSize(1);
        assertThatThrownBy(() -> Users.read(folder.resolve("none"))).hasMessageContaining("no such file");
        assertThatThrownBy(() -> Users.read(folder)).hasMessageContaining("cannot be read");
        Files.write(file, new byte[UsersFile.MOST_BYTES + 1]);
        assertThatThrownBy(() -> Users.read(file)).hasMessageContaining("too big");
        Files.write(file, new byte[] {'a', ':', (byte) 0xff});
        assertThatThrownBy(() -> Users.read(file))
                .hasMessageContaining("not UTF-8")
                .hasNoCause();
    }

    @Test
    void theDemoUserHasAnotherPasswordEachTime() {
        User one = Users.demo().all().get(0);
        assertThat(one.account()).isEqualTo("demo");
        assertThat(one.password()).hasSize(16);
        assertThat(one).isNotEqualTo(Users.demo().all().get(0));
    }

    @Test
    void noTextNamesAPassword() {
        Users users = Users.parse("u", "alice:" + SECRET);
        assertThat(users + " " + users.all() + " " + Logons.of(users, Optional.empty()))
                .doesNotContain(SECRET);
    }
}
