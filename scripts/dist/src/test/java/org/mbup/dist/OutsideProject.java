package org.mbup.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A copy of a sample project of the documentation, built by Maven as an outsider would: with installed artifacts. */
final class OutsideProject {

    private static final String VERSION = "0.1.0-SNAPSHOT";

    private final Path folder;
    private final Path repository;

    private OutsideProject(Path folder) {
        this.folder = folder.resolve("project");
        this.repository = folder.resolve("repository");
    }

    /**
     * Copies the sample and installs what it needs into a repository of its own, so that nobody else ever meets it.
     *
     * @param modules names of our artifacts, without {@code mbup-}
     */
    static OutsideProject of(String example, Path folder, String... modules) throws IOException {
        OutsideProject project = new OutsideProject(folder);
        project.copy(Launcher.root().resolve("docs/examples").resolve(example));
        project.install("mbup-parent", "pom", Launcher.root().resolve("pom.xml"));
        for (String module : modules) {
            String artifact = "mbup-" + module;
            project.install(artifact, "pom", Launcher.root().resolve(module).resolve("pom.xml"));
            project.install(
                    artifact, "jar", Launcher.root().resolve("scripts/dist/target/mbup/lib/" + artifact + ".jar"));
        }
        return project;
    }

    private void copy(Path example) throws IOException {
        try (Stream<Path> files = Files.walk(example)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !example.relativize(file).startsWith("target"))
                    .forEach(file -> {
                        try {
                            Path to = folder.resolve(example.relativize(file).toString());
                            Files.createDirectories(to.getParent());
                            Files.copy(file, to);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
    }

    private void install(String artifact, String type, Path file) throws IOException {
        Path home = Files.createDirectories(repository.resolve("org/mbup/" + artifact + "/" + VERSION));
        Files.copy(file, home.resolve(artifact + "-" + VERSION + "." + type));
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** What a run of Maven came to. */
    record Ran(int exit, String output) {}

    /** Runs Maven and expects it to succeed. */
    void maven(String... arguments) throws IOException, InterruptedException {
        Ran ran = run(arguments);
        assertThat(ran.exit()).as(ran.output()).isZero();
    }

    /** Runs Maven. */
    Ran run(String... arguments) throws IOException, InterruptedException {
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
                "-Dmaven.repo.local=" + repository,
                "-Dmaven.repo.local.tail=" + ours,
                "-Dmbup.version=" + VERSION));
        command.addAll(List.of(arguments));
        Path output = folder.resolveSibling("maven.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("LIQUIBASE_ANALYTICS_ENABLED", "false");
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
        }
        return new Ran(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }
}
