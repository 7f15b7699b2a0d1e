package org.mbup.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mbup.store.AnyBytes.open;
import static org.mbup.store.AnyBytes.rendering;
import static org.mbup.store.AnyBytes.textAt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mbup.problem.Problem;
import org.mbup.problem.Problem.Kind;

/** Members of archives: read, never written, never outside. */
@Timeout(60)
class ArchiveTest {

    @TempDir
    Path folder;

    @Test
    void readsAMemberOfAZip() throws IOException {
        Path zip = Archives.zip(folder.resolve("farm.zip"), "web1.json", "one", "more/web2.json", "two");
        assertThat(textAt("zip:" + zip + "!/web1.json")).isEqualTo("one");
        assertThat(textAt("zip:" + zip.toUri() + "!/more/web2.json")).isEqualTo("two");
        assertThat(textAt("jar:" + zip + "!/web1.json")).isEqualTo("one");
    }

    @Test
    void findsAnArchiveFromTheWorkingFolder() throws IOException {
        Path zip = Archives.zip(folder.resolve("farm.zip"), "web1.json", "one");
        Path relative = Path.of("").toAbsolutePath().relativize(zip);
        assertThat(textAt("zip:" + relative + "!/web1.json")).isEqualTo("one");
    }

    @Test
    void seesAnArchiveThatWasReplaced() throws IOException {
        Path zip = Archives.zip(folder.resolve("farm.zip"), "web1.json", "one");
        assertThat(textAt("zip:" + zip + "!/web1.json")).isEqualTo("one");
        Archives.zip(zip, "padding", "0123456789", "web1.json", "two");
        assertThat(textAt("zip:" + zip + "!/web1.json")).isEqualTo("two");
    }

    @Test
    void readsAMemberOfATgz() throws IOException {
        Path tgz = Archives.tgz(folder.resolve("farm.tgz"), "web1.json", "one", "more/web2.json", "two");
        assertThat(textAt("tgz:" + tgz + "!/web1.json")).isEqualTo("one");
        assertThat(textAt("tgz:" + tgz + "!/more/web2.json")).isEqualTo("two");
    }

    @Test
    void readsAZipWithinAZipAndLeavesNothingBehind() throws IOException {
        long before = temporaryArchives();
        String inner = new String(Archives.zip("web1.json", "one"), StandardCharsets.ISO_8859_1);
        Path outer = Archives.zip(folder.resolve("outer.zip"), "inner.zip", inner);
        assertThat(textAt("zip:zip:" + outer + "!/inner.zip!/web1.json")).isEqualTo("one");
        assertThat(Refusal.of(() -> open("zip:zip:" + outer + "!/inner.zip!/web1.json", 20))
                        .what())
                .contains("holds more than allowed");
        assertThat(temporaryArchives()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../web1.json",
                "/a/../../web1.json",
                "/%2e%2e/web1.json",
                "/..%2fweb1.json",
                "/..\\web1.json",
                "//etc/passwd",
                "/C:/web1.json",
                "/..!/web1.json"
            })
    void refusesAMemberNameThatLeadsOut(String member) throws IOException {
        Path zip = Archives.zip(folder.resolve("farm.zip"), "web1.json", "one");
        Files.writeString(folder.resolve("web1.json"), "outside");
        Problem problem = Refusal.of(() -> open("zip:" + zip + "!" + member));
        assertThat(problem.kind()).isEqualTo(Kind.INPUT);
        assertThat(problem.what()).contains("leads out of the archive");
    }

    @Test
    void anArchiveWithAMemberThatLeadsOutIsRefusedAsAWhole() throws IOException {
        Path zip = Archives.zip(folder.resolve("farm.zip"), "../../evil.json", "evil", "web1.json", "one");
        Path tgz = Archives.tgz(folder.resolve("farm.tgz"), "../../evil.json", "evil", "web1.json", "one");
        for (String location : new String[] {"zip:" + zip, "tgz:" + tgz}) {
            Problem problem = Refusal.of(() -> open(location + "!/web1.json"));
            assertThat(problem.found()).isEqualTo("a member whose name leads out of the archive");
        }
        assertThat(folder.getParent().resolve("evil.json")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "tgz"})
    void aMemberIsNotWritten(String kind) throws IOException {
        Path file = folder.resolve("farm." + kind);
        Path archive =
                kind.equals("zip") ? Archives.zip(file, "web1.json", "one") : Archives.tgz(file, "web1.json", "one");
        String location = kind + ":" + archive + "!/web1.json";
        byte[] before = Files.readAllBytes(archive);
        try (StoredSnapshot snapshot = open(location)) {
            Problem problem = Refusal.of(() -> snapshot.commit(rendering("new"), CommitOptions.DEFAULT));
            assertThat(problem.kind()).isEqualTo(Kind.ENVIRONMENT);
            assertThat(problem.what()).contains("can be read, but not written");
            assertThat(problem.hint()).contains("--output");
        }
        assertThat(archive).hasBinaryContent(before);
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void aMemberIsSavedToAFile() throws IOException {
        Path zip = Archives.zip(folder.resolve("farm.zip"), "web1.json", "one");
        String other = folder.resolve("web1.json").toString();
        try (StoredSnapshot snapshot = open("zip:" + zip + "!/web1.json")) {
            snapshot.saveAs(other, rendering("new"), CommitOptions.DEFAULT);
        }
        assertThat(textAt(other)).isEqualTo("new");
    }

    @Test
    void aMemberThatInflatesWithoutMeasureIsCut() throws IOException {
        String zeros = "\0".repeat(5_000_000);
        Path zip = Archives.zip(folder.resolve("bomb.zip"), "web1.json", zeros);
        Path tgz = Archives.tgz(folder.resolve("bomb.tgz"), "padding", zeros, "web1.json", "one");
        assertThat(Files.size(zip)).isLessThan(10_000);
        assertThat(Refusal.of(() -> open("zip:" + zip + "!/web1.json", 1_000_000))
                        .what())
                .contains("larger than allowed");
        assertThat(Refusal.of(() -> open("tgz:" + tgz + "!/web1.json", 1_000_000))
                        .what())
                .contains("holds more than allowed");
    }

    @Test
    void whatIsMissingOrBrokenIsSaid() throws IOException {
        Path zip = Archives.zip(folder.resolve("farm.zip"), "more/web1.json", "one");
        assertThat(Refusal.of(() -> open("zip:" + zip + "!/absent.json")).what())
                .isEqualTo("there is no such snapshot");
        assertThat(Refusal.of(() -> open("zip:" + zip + "!/more")).what()).isEqualTo("this is a folder");
        assertThat(Refusal.of(() -> open("zip:" + zip + "!/")).what()).isEqualTo("this is a folder");
        Path broken = Files.writeString(folder.resolve("broken.zip"), "no zip at all");
        Problem problem = Refusal.of(() -> open("zip:" + broken + "!/web1.json"));
        assertThat(problem.kind()).isEqualTo(Kind.ENVIRONMENT);
        assertThat(problem.where().source()).isEqualTo("zip:" + broken + "!/web1.json");
        assertThat(Refusal.of(() -> open("zip:" + folder.resolve("absent.zip") + "!/web1.json"))
                        .what())
                .isEqualTo("there is no such archive");
        assertThat(Refusal.of(() -> open("tgz:" + folder + "!/web1.json")).expected())
                .isEqualTo("an archive");
        String nested = "zip:".repeat(5000) + zip + "!/a".repeat(5000);
        assertThat(Refusal.of(() -> open(nested)).what()).contains("too many archives");
    }

    private static long temporaryArchives() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("mbup-.*\\.archive"))
                    .count();
        }
    }
}
