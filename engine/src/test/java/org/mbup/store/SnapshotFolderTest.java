package org.mbup.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mbup.format.ReadOptions;
import org.mbup.problem.ProblemException;

class SnapshotFolderTest {

    private static final long LIMIT = 1 << 20;
    private static final String JSON =
            "{\"format\":\"mbup-snapshot\",\"formatVersion\":1,\"iisVersion\":\"4.0\",\"keys\":[],\"history\":[]}";

    @TempDir
    private Path root;

    private Path farm;

    @BeforeEach
    void aFarm() throws IOException {
        farm = Files.createDirectories(root.resolve("farm/below")).getParent();
        for (String name : new String[] {"b.json", "a 1%.json", "C", ".hidden.json", "below/d.json"}) {
            Files.writeString(farm.resolve(name), JSON);
        }
        Files.writeString(farm.resolve("b.json.bak-20261123T094633Z-2"), JSON);
        Files.writeString(farm.resolve("read me.txt"), "not a snapshot");
        Files.writeString(farm.resolve("empty.json"), "");
    }

    @Test
    void aFolderHasTheFilesInItThatAFormatRecognises() {
        assertThat(SnapshotFolder.is(farm.toString())).isTrue();
        assertThat(SnapshotFolder.list(farm.toString(), LIMIT))
                .containsExactly(
                        farm.resolve("C").toString(),
                        farm.resolve("a 1%.json").toString(),
                        farm.resolve("b.json").toString());
        assertThat(SnapshotFolder.list(farm.toUri().toString(), LIMIT)).hasSize(3);
    }

    @Test
    void anArchiveIsAFolderToo() throws IOException {
        String address = "zip:" + zip() + "!/";
        assertThat(SnapshotFolder.is(address)).isTrue();
        assertThat(SnapshotFolder.list(address, LIMIT))
                .containsExactly(address + "a 1%25.json", address + "b.json")
                .allSatisfy(member -> {
                    try (StoredSnapshot stored = SnapshotStore.open(member, ReadOptions.of(member))) {
                        assertThat(stored.size()).isEqualTo(JSON.length());
                    }
                });
        assertThat(SnapshotFolder.list(address + "below/", LIMIT)).containsExactly(address + "below/d.json");
    }

    @Test
    void filesAreNoFolders() throws IOException {
        assertThat(SnapshotFolder.is(farm.resolve("b.json").toString())).isFalse();
        assertThat(SnapshotFolder.is("zip:" + zip() + "!/b.json")).isFalse();
        assertThat(SnapshotFolder.is("none")).isFalse();
        assertThat(SnapshotFolder.is("")).isFalse();
    }

    @Test
    void aFolderWithoutSnapshotsSaysSo() throws IOException {
        Path empty = Files.createDirectory(root.resolve("empty"));
        assertThatThrownBy(() -> SnapshotFolder.list(empty.toString(), LIMIT))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("empty: no file in this folder is a snapshot");
    }

    @Test
    void anArchiveThatIsMissingOrBrokenIsAProblem() throws IOException {
        Path broken = Files.writeString(root.resolve("broken.zip"), "no zip at all");
        for (Path archive : new Path[] {broken, root.resolve("none.zip")}) {
            assertThatThrownBy(() -> SnapshotFolder.list("zip:" + archive + "!/", LIMIT))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining(archive.getFileName().toString());
        }
    }

    private Path zip() throws IOException {
        Path zip = root.resolve("farm.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : new String[] {"b.json", "a 1%.json", ".hidden.json", "below/d.json", "notes"}) {
                out.putNextEntry(new ZipEntry(name));
                out.write((name.equals("notes") ? "x" : JSON).getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }
}
