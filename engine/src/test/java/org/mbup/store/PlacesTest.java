package org.mbup.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mbup.store.AnyBytes.open;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mbup.problem.Problem;
import org.mbup.problem.Problem.Kind;

/** What is a path and what is an address. */
@Timeout(60)
class PlacesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "web1.json, LocalPlace",
        "/snapshots/web1.json, LocalPlace",
        "C:/web1.json, LocalPlace",
        "C:\\web1.json, LocalPlace",
        "./zip:odd, LocalPlace",
        "what:ever, LocalPlace",
        "file:///snapshots/web1.json, LocalPlace",
        "file:web1.json, LocalPlace",
        "zip:farm.zip!/web1.json, VfsPlace",
        "HTTPS://server/web1.json, VfsPlace",
        "ram:/web1.json, VfsPlace",
        "sftp://anna@server/web1.json, VfsPlace"
    })
    void tellsAPathFromAnAddress(String location, String kind) {
        assertThat(Places.of(location).getClass().getSimpleName()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "", " "})
    void standardInputIsNoSnapshot(String location) {
        assertThat(Refusal.of(() -> open(location)).kind()).isEqualTo(Kind.USAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file://server/share/web1.json", "file:///a%zz", "file:a%00b", "a\0b"})
    void whatNamesNoFileIsRefused(String location) {
        assertThat(Refusal.of(() -> open(location)).kind()).isEqualTo(Kind.INPUT);
    }

    @Test
    void anUnknownSchemeIsExplained() {
        Problem problem = Refusal.of(() -> open("smb://server/web1.json"));
        assertThat(problem.what()).isEqualTo("there is no such snapshot");
        assertThat(problem.hint())
                .isEqualTo("an address begins with one of file, bz2, ftp, ftps, gz, http, https, jar, "
                        + "ram, sftp, tar, tbz2, tgz, zip");
    }

    @ParameterizedTest
    @CsvSource({"sftp, com.github.mwiede:jsch", "ftp, commons-net:commons-net", "ftps, commons-net:commons-net"})
    void aMissingLibraryIsNamed(String scheme, String library) {
        Problem problem = Refusal.of(() -> open(scheme + "://anna:secret@server/web1.json"));
        assertThat(problem.kind()).isEqualTo(Kind.ENVIRONMENT);
        assertThat(problem.expected()).isEqualTo("the library " + library);
        assertThat(problem.toString()).doesNotContain("secret");
        Problem layered = Refusal.of(() -> open("zip:" + scheme + "://anna:secret@server/farm.zip!/web1.json"));
        assertThat(layered.expected()).isEqualTo("the library " + library);
    }

    @ParameterizedTest
    @CsvSource({
        "sftp://anna:secret@server/a, sftp://anna:***@server/a",
        "zip:http://anna:se@cret@server/f.zip!/a, zip:http://anna:***@server/f.zip!/a",
        "sftp://anna@server/a, sftp://anna@server/a",
        "/mail/anna@server:1/a, /mail/anna@server:1/a"
    })
    void aPasswordIsNotShown(String location, String shown) {
        assertThat(Redaction.of(location)).isEqualTo(shown);
    }

    /** Start-up time: a path must do without Commons VFS, so it works where the library is not there at all. */
    @Test
    void aPathNeedsNoCommonsVfs() throws Exception {
        Path file = Files.writeString(folder.resolve("web1.json"), "old");
        Process process = ChildJvm.start("commons-", StoreProcess.class, "replace", file.toString());
        assertThat(ChildJvm.output(process)).isEqualTo("old");
        assertThat(file).hasContent("new");
        assertThat(folder.toFile().list()).hasSize(2);
    }

    @Test
    void commonsVfsPrintsNothing() throws Exception {
        Path zip = Archives.zip(folder.resolve("farm.zip"), "web1.json", "one");
        Path tgz = Archives.tgz(folder.resolve("farm.tgz"), "web1.json", "two");
        for (String[] pair : new String[][] {{"zip:" + zip, "one"}, {"tgz:" + tgz, "two"}}) {
            Process process = ChildJvm.start("slf4j", StoreProcess.class, "read", pair[0] + "!/web1.json");
            assertThat(ChildJvm.output(process)).isEqualTo(pair[1]);
        }
    }
}
