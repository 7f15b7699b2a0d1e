package org.mbup.liquibase.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

/** Files that call for others. */
class IncludeTest {

    private static final String SCRIPT = "REM liquibase formatted adsutil\nREM changeset exair:part\ndelete w3svc/9\n";

    @TempDir
    Path parent;

    private Path path;
    private ScriptFolder folder;

    @BeforeEach
    void folder() throws IOException {
        path = Files.createDirectory(parent.resolve("own"));
        folder = new ScriptFolder(path);
    }

    private static String include(String... files) {
        StringBuilder text = new StringBuilder("databaseChangeLog:\n");
        for (String file : files) {
            text.append("  - include: { ").append(file).append(" }\n");
        }
        return text.toString();
    }

    private static List<ChangeSet> read(String location) {
        return new MigrationReader(new ChangeLogParameters())
                .read(Migrations.at(List.of(location)))
                .get(0)
                .changeSets();
    }

    private Problem problem() {
        ProblemException thrown = catchThrowableOfType(ProblemException.class, () -> read(path.toString()));
        assertThat(thrown).as("a problem is expected").isNotNull();
        return thrown.problem();
    }

    private void parts() {
        folder.file("V1__a.yaml", include("file: parts/one.yaml", "file: parts/three.xml"))
                .file("parts/one.yaml", include("file: deeper/two.adsutil, relativeToChangelogFile: true"))
                .file("parts/deeper/two.adsutil", SCRIPT)
                .file("parts/three.xml", """
                        <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
                          <include file="../parts/four.adsutil" relativeToChangelogFile="true"/>
                        </databaseChangeLog>
                        """)
                .file("parts/four.adsutil", SCRIPT.replace("exair:part", "exair:four"));
    }

    @Test
    void whatIsIncludedCountsAsIfItStoodInTheMigration() {
        parts();

        assertThat(read(path.toString())).extracting(ChangeSet::getId).containsExactly("part", "four");
        assertThat(read(path.toString())).extracting(ChangeSet::getFilePath).containsOnly("V1__a.yaml");
    }

    @Test
    void anArchiveHoldsIncludedFilesToo() throws IOException {
        parts();
        Path archive = parent.resolve("own.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive));
                java.util.stream.Stream<Path> files = Files.walk(path)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(path.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }

        assertThat(read(archive.toString())).extracting(ChangeSet::getId).containsExactly("part", "four");
    }

    @Test
    void aCircleIsToldWithAllItsFiles() {
        folder.file("V1__a.yaml", include("file: parts/one.yaml"))
                .file("parts/one.yaml", include("file: parts/two.yaml"))
                .file("parts/two.yaml", "\n" + include("file: parts/one.yaml"));

        assertThat(problem().what()).contains("round in a circle");
        assertThat(problem().where().toString()).endsWith("two.yaml:3:5");
        assertThat(problem().found()).isEqualTo("V1__a.yaml -> parts/one.yaml -> parts/two.yaml -> parts/one.yaml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside.yaml",
                "parts/../../outside.yaml",
                "/etc/passwd",
                "parts\\\\..\\\\outside.yaml",
                "C:/outside.yaml",
                "file:///etc/passwd",
                ""
            })
    void anIncludeCannotLeaveTheLocation(String file) throws IOException {
        Files.writeString(parent.resolve("outside.yaml"), include("file: x.yaml"));
        folder.file("V1__a.yaml", include("file: \"" + file + "\""));

        assertThat(problem().what()).contains("cannot leave the location");
        assertThat(problem().where().toString()).endsWith("V1__a.yaml:2:5");
    }

    @Test
    void aLinkDoesNotLeadOutEither() throws IOException {
        Files.writeString(parent.resolve("outside.yaml"), include("file: x.yaml"));
        Files.createSymbolicLink(
                Files.createDirectory(path.resolve("parts")).resolve("link.yaml"), parent.resolve("outside.yaml"));
        folder.file("V1__a.yaml", include("file: parts/link.yaml"));

        assertThat(problem().what()).contains("leads out of");
        assertThat(problem().where().toString()).endsWith("V1__a.yaml:2:5");
    }

    @Test
    void aMissingFileIsToldWhereItIsCalled() {
        folder.file("V1__a.yaml", include("file: parts/none.yaml"));

        assertThat(problem().what()).contains("there is no such file");
        assertThat(problem().where().toString()).endsWith("V1__a.yaml:2:5");
    }

    @Test
    void manyIncludesOfManyAreNotRead() {
        folder.file("V1__a.yaml", include("file: parts/0.yaml"));
        for (int i = 0; i < 6; i++) {
            String[] ten = new String[10];
            java.util.Arrays.fill(ten, "file: parts/" + (i + 1) + ".yaml");
            folder.file("parts/" + i + ".yaml", include(ten));
        }
        folder.file("parts/6.yaml", include("file: parts/7.adsutil")).file("parts/7.adsutil", SCRIPT);

        assertThat(problem().what()).contains("includes too many files");
    }

    @Test
    void whatIsWrongInAnIncludedFileIsToldThere() {
        parts();
        folder.file("parts/deeper/two.adsutil", SCRIPT + "frobnicate w3svc/1\n");

        assertThat(problem().where().toString()).contains("two.adsutil:4");
    }
}
