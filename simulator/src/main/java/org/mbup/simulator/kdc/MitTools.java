package org.mbup.simulator.kdc;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

/** Runs MIT's programs on one realm's files. Passwords go in by standard input, where no list of processes shows them. */
final class MitTools {

    private static final List<String> NEEDED = List.of("kdb5_util", "kadmin.local", "krb5kdc", "kinit");
    private static final List<String> FOLDERS = List.of("/usr/sbin", "/usr/local/sbin", "/usr/lib/mit/sbin");
    private static final int PATIENCE = 30;

    private final Path folder;

    MitTools(Path folder) {
        this.folder = folder;
    }

    /** The programs that are not installed. */
    static List<String> missing() {
        return NEEDED.stream().filter(name -> find(name).isEmpty()).toList();
    }

    static void check() {
        if (!missing().isEmpty()) {
            throw Problem.environment("MIT's KDC is not installed")
                    .found("no " + String.join(", no ", missing()))
                    .hint("on Debian: apt-get install krb5-kdc krb5-admin-server krb5-user; or leave out --kdc mit")
                    .asException();
        }
    }

    private static Optional<Path> find(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(Arrays.stream(path.split(File.pathSeparator)), FOLDERS.stream())
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Runs a program to its end; what it prints is kept in the folder. */
    void run(String input, String name, String... arguments) throws IOException {
        Process process = start(name, arguments);
        try {
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
        } catch (IOException e) {
            // It ended without reading, which its exit code tells.
            process.getOutputStream().close();
        }
        try {
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw failed(name, "no end within " + PATIENCE + " seconds");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw failed(name, "interrupted");
        }
        if (process.exitValue() != 0) {
            throw failed(name, "exit code " + process.exitValue() + ", " + lastLine(name));
        }
    }

    /** Starts a program that stays. */
    Process start(String name, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder();
        builder.command()
                .add(find(name).orElseThrow(() -> failed(name, "not installed")).toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().put("KRB5_CONFIG", folder.resolve("krb5.conf").toString());
        builder.environment().put("KRB5_KDC_PROFILE", folder.resolve("kdc.conf").toString());
        builder.redirectErrorStream(true);
        builder.redirectOutput(output(name));
        return builder.start();
    }

    private File output(String name) {
        return folder.resolve(name + ".out").toFile();
    }

    private String lastLine(String name) throws IOException {
        List<String> lines = Files.readAllLines(output(name).toPath(), StandardCharsets.ISO_8859_1);
        return lines.isEmpty() ? "no output" : lines.get(lines.size() - 1);
    }

    ProblemException failed(String name, String found) {
        return Problem.environment("MIT's " + name + " failed")
                .found(found)
                .hint("what it printed is in " + output(name))
                .asException();
    }
}
