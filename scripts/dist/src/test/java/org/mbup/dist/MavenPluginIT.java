package org.mbup.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample project of the documentation, run by Liquibase's own Maven plugin. */
class MavenPluginIT {

    private static final String VERSION = "0.1.0-SNAPSHOT";

    @TempDir
    private Path folder;

    private Path snapshot;

    @BeforeEach
    void project() throws IOException {
        Path example = Launcher.root().resolve("docs/examples/liquibase-maven");
        Files.copy(example.resolve("pom.xml"), folder.resolve("pom.xml"));
        Files.copy(example.resolve("changelog.yaml"), folder.resolve("changelog.yaml"));
        snapshot = Files.copy(Launcher.snapshot("iis4-default.json"), folder.resolve("web1.json"));
        install("mbup-parent", "pom", Launcher.root().resolve("pom.xml"));
        install("mbup-engine", "pom", Launcher.root().resolve("engine/pom.xml"));
        install("mbup-engine", "jar", Launcher.root().resolve("scripts/dist/target/mbup/lib/mbup-engine.jar"));
    }

    /** Into a repository of this test, so that nobody else ever meets it. */
    private void install(String artifact, String type, Path file) throws IOException {
        Path home = Files.createDirectories(folder.resolve("repository/org/mbup/" + artifact + "/" + VERSION));
        Files.copy(file, home.resolve(artifact + "-" + VERSION + "." + type));
    }

    @Test
    void theSampleProjectUpdatesASnapshotAndTakesItBack() throws Exception {
        byte[] original = Files.readAllBytes(snapshot);

        maven("liquibase:updateSQL", "-Dparameters=?readonly=true");
        assertThat(folder.resolve("target/liquibase/migrate.sql"))
                .content()
                .contains("cscript adsutil.vbs set W3SVC/ConnectionTimeout 1200");
        assertThat(snapshot).hasBinaryContent(original);
        maven("liquibase:update");
        assertThat(Files.readString(snapshot)).contains("1200").contains("\"exair\"");
        maven("liquibase:rollback", "-Dliquibase.rollbackCount=1");
        assertThat(snapshot).hasBinaryContent(original);
    }

    private void maven(String... arguments) throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        Path ours = Path.of(System.getProperty(
                "localRepository",
                Path.of(System.getProperty("user.home"), ".m2", "repository").toString()));
        List<String> command = new ArrayList<>(List.of(
                Launcher.root().resolve(windows ? "mvnw.cmd" : "mvnw").toString(),
                "-q",
                "-B",
                "-f",
                folder.resolve("pom.xml").toString(),
                "-Dmaven.repo.local=" + folder.resolve("repository"),
                "-Dmaven.repo.local.tail=" + ours,
                "-Dmbup.version=" + VERSION));
        command.addAll(List.of(arguments));
        Path output = folder.resolve("maven.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("LIQUIBASE_ANALYTICS_ENABLED", "false");
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        assertThat(process.exitValue())
                .as(Files.readString(output, StandardCharsets.UTF_8))
                .isZero();
    }
}
