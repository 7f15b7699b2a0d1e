package org.mbup.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One snapshot, one changelog, and the commands a person gives. */
final class StockStory {

    private static final String BEGINNING = "2000-01-01";

    private final StockCli cli;
    private final Path folder;
    private final Path snapshot;
    private final String changelog;

    private StockStory(StockCli cli, Path folder, Path snapshot, String changelog) {
        this.cli = cli;
        this.folder = folder;
        this.snapshot = snapshot;
        this.changelog = changelog;
    }

    /** A fresh copy of a committed snapshot and of a changelog of the test resources. */
    static StockStory of(StockCli cli, Path folder, String fixture, String changelog) throws IOException {
        Path own = Files.createTempDirectory(folder, "story");
        Path snapshot = Files.copy(Launcher.snapshot(fixture), own.resolve(fixture));
        String name = own.getFileName() + "/" + changelog;
        try (InputStream in = StockStory.class.getResourceAsStream("/liquibase/" + changelog)) {
            Files.copy(in, folder.resolve(name));
        }
        return new StockStory(cli, folder, snapshot, name);
    }

    /** Runs a command that needs no changelog, and expects it to succeed. */
    Launcher.Ran plain(String command, String... more) {
        return succeed(Stream.concat(Stream.of(command, url("")), Stream.of(more)));
    }

    /** Runs a command with the changelog, and expects it to succeed. */
    Launcher.Ran run(String command, String... more) {
        return succeed(Stream.concat(Stream.of(command, url(""), "--changelog-file=" + changelog), Stream.of(more)));
    }

    /** Runs a command with the changelog on a snapshot that cannot be written, and returns the script it prints. */
    List<String> script(String command, String... more) {
        byte[] before = bytes();
        Launcher.Ran ran = succeed(Stream.concat(
                Stream.of(command, url("?readonly=true"), "--changelog-file=" + changelog), Stream.of(more)));
        assertThat(bytes()).as("a script touches nothing").isEqualTo(before);
        List<String> lines = ran.out().lines().filter(line -> !line.isBlank()).toList();
        assertThat(lines)
                .as(command)
                .allMatch(line -> line.startsWith("REM") || line.startsWith("cscript adsutil.vbs "));
        return lines.stream()
                .filter(line -> !line.startsWith("REM"))
                .map(line -> line.substring(20))
                .toList();
    }

    private Launcher.Ran succeed(Stream<String> arguments) {
        List<String> command = arguments.toList();
        Launcher.Ran ran = cli.run(command.toArray(String[]::new));
        assertThat(ran.exit()).as("%s%n%s%n%s", command, ran.out(), ran.err()).isZero();
        return ran;
    }

    /** Back to the first byte, through the history. */
    void rewind() {
        run("rollback-to-date", "--date=" + BEGINNING);
    }

    String url(String parameters) {
        return "--url=metabase:" + snapshot + parameters;
    }

    /** A file beside the changelog. */
    Path file(String name) {
        return snapshot.resolveSibling(name);
    }

    /** The same file as commands name it. */
    String named(String name) {
        return folder.relativize(file(name)).toString().replace('\\', '/');
    }

    byte[] bytes() {
        try {
            return Files.readAllBytes(snapshot);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** The ids of the changesets in the history, in order. */
    List<String> history() {
        List<String> ids = new ArrayList<>();
        text().lines()
                .filter(line -> line.contains("\"author\""))
                .forEach(line -> ids.add(line.replaceAll(".*\"id\": \"([^\"]*)\".*", "$1")));
        return ids;
    }

    /** What {@code execute-sql} answers to {@code GET w3svc/ConnectionTimeout}. */
    String timeout() {
        String answer =
                plain("execute-sql", "--sql=GET w3svc/ConnectionTimeout").out();
        return answer.strip().replaceAll(".*\\) ", "");
    }
}
