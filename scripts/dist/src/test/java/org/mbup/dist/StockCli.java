package org.mbup.dist;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import liquibase.integration.commandline.LiquibaseCommandLine;

/** Liquibase's own command line with mbup's jars beside it, in a process of its own that takes one command at a time. */
final class StockCli implements AutoCloseable {

    private static final String OFF = "-Dliquibase.analytics.enabled=false";

    private final Path folder;
    private final Path out;
    private final Path err;
    private final Process process;
    private final BufferedReader answers;

    /** @param folder where changelogs are looked for */
    StockCli(Path folder) throws IOException {
        this.folder = folder;
        this.out = folder.resolve("stdout.txt");
        this.err = folder.resolve("stderr.txt");
        this.process = java(StockCliMain.class.getName(), out.toString(), err.toString());
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** The distribution's jars and Liquibase's command line, and nothing of the tests but the driver. */
    private Process java(String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                OFF,
                "-cp",
                String.join(
                        File.pathSeparator,
                        Launcher.root().resolve("scripts/dist/target/mbup/lib") + File.separator + "*",
                        home(LiquibaseCommandLine.class),
                        home(StockCliMain.class))));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(folder.resolve("process.txt").toFile())
                .start();
    }

    private static String home(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs one command. */
    Launcher.Ran run(String... arguments) {
        try {
            List<String> all = Stream.concat(Stream.of("--show-banner=false"), Stream.of(arguments))
                    .toList();
            process.outputWriter(StandardCharsets.UTF_8)
                    .append(String.join("\t", all))
                    .append('\n')
                    .flush();
            String answer = answers.readLine();
            if (answer == null) {
                throw new IllegalStateException(
                        "the process ended: " + Files.readString(folder.resolve("process.txt")));
            }
            return new Launcher.Ran(Integer.parseInt(answer), text(out), text(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs one command in a process that does nothing else, as a shell would. */
    Launcher.Ran alone(String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(LiquibaseCommandLine.class.getName(), "--show-banner=false"));
        all.addAll(List.of(arguments));
        Process once = java(all.toArray(String[]::new));
        once.getOutputStream().close();
        String printed = new String(once.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!once.waitFor(2, TimeUnit.MINUTES)) {
            once.destroyForcibly();
        }
        return new Launcher.Ran(once.exitValue(), printed, text(folder.resolve("process.txt")));
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.destroy();
    }
}
