package org.mbup.liquibase.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

/** Where migrations may lie. */
class MigrationSourcesTest {

    @TempDir
    Path folder;

    private Path archive;

    @BeforeEach
    void archive() throws IOException {
        archive = folder.resolve("own migrations.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String name : List.of("V6_1__a.adsutil", "R__b.adsutil", ".hidden", "deeper/V7__c.adsutil")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    @Test
    void anArchiveIsAFolder() throws IOException {
        MigrationSource source = MigrationSource.of(archive.toString());

        assertThat(source.list()).containsExactlyInAnyOrder("V6_1__a.adsutil", "R__b.adsutil");
        assertThat(source.read("V6_1__a.adsutil")).asString().isEqualTo("V6_1__a.adsutil");
        assertThat(source.describe()).isEqualTo(archive.toString());
    }

    @Test
    void anAddressLeadsIntoAnArchive() throws IOException {
        assertThat(MigrationSource.of("zip:" + archive.toUri() + "!/deeper").list())
                .containsExactly("V7__c.adsutil");
    }

    @Test
    void aFileAddressIsAFolder() throws IOException {
        Files.writeString(folder.resolve("V1__a.adsutil"), "");

        assertThat(MigrationSource.of(folder.toUri().toString()).list()).contains("V1__a.adsutil");
    }

    @Test
    void aMissingFolderIsTold() {
        for (String location : List.of(
                folder.resolve("none").toString(),
                folder.resolve("none.zip").toString(),
                "zip:" + archive.toUri() + "!/none",
                "ram:/none")) {
            Problem problem = catchThrowableOfType(ProblemException.class, () -> Migrations.at(List.of(location)))
                    .problem();
            assertThat(problem.what()).contains("there is no such");
            assertThat(problem.where().source()).as(location).isEqualTo(location);
        }
    }

    @Test
    void aPasswordInAnAddressIsNotShown() {
        assertThat(MigrationSource.of("sftp://admin:secret@host/migrations").describe())
                .isEqualTo("sftp://host/migrations");
    }

    @Test
    void twoOfAVersionInTwoPlacesNameBothFiles() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("V6_01__x.adsutil"), "");

        Problem problem = catchThrowableOfType(
                        ProblemException.class, () -> Migrations.at(List.of(archive.toString(), other.toString())))
                .problem();

        assertThat(problem.found()).contains("V6_1__a.adsutil").contains("V6_01__x.adsutil");
    }
}
