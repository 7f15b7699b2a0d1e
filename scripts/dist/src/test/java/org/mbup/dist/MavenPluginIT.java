package org.mbup.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample project of the documentation, run by Liquibase's own Maven plugin. */
class MavenPluginIT {

    @TempDir
    private Path folder;

    private OutsideProject project;
    private Path snapshot;

    @BeforeEach
    void project() throws IOException {
        project = OutsideProject.of("liquibase-maven", folder, "engine");
        snapshot = Files.copy(Launcher.snapshot("iis4-default.json"), project.file("web1.json"));
    }

    @Test
    void theSampleProjectUpdatesASnapshotAndTakesItBack() throws Exception {
        byte[] original = Files.readAllBytes(snapshot);

        project.maven("liquibase:updateSQL", "-Dparameters=?readonly=true");
        assertThat(project.file("target/liquibase/migrate.sql"))
                .content()
                .contains("cscript adsutil.vbs set W3SVC/ConnectionTimeout 1200");
        assertThat(snapshot).hasBinaryContent(original);
        project.maven("liquibase:update");
        assertThat(Files.readString(snapshot)).contains("1200").contains("\"exair\"");
        project.maven("liquibase:rollback", "-Dliquibase.rollbackCount=1");
        assertThat(snapshot).hasBinaryContent(original);
    }
}
