package org.mbup.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Runs {@code scripts/mbup} as a person would, in a process of its own. */
final class Launcher {

    record Ran(int exit, String out, String err) {

        /** Everything a person sees on the console. */
        String told() {
            return out + err;
        }
    }

    private static final Path ROOT = root();

    private Launcher() {}

    /** The checkout. */
    static Path root() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("scripts/mbup")) && Files.exists(at.resolve("mvnw"))) {
                return at;
            }
        }
        throw new IllegalStateException("not inside a checkout of mbup");
    }

    /** A committed snapshot. */
    static Path snapshot(String name) {
        return ROOT.resolve("fixtures/snapshots").resolve(name);
    }

    static Ran mbup(Object... args) {
        return in(ROOT, args);
    }

    static Ran in(Path folder, Object... args) {
        List<String> command = new ArrayList<>();
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        command.add(ROOT.resolve(windows ? "scripts/mbup.cmd" : "scripts/mbup").toString());
        for (Object arg : args) {
            command.add(arg.toString());
        }
        try {
            Path out = Files.createTempFile("mbup-out", ".txt");
            Path err = Files.createTempFile("mbup-err", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("no answer within five minutes: " + command);
            }
            Ran ran = new Ran(process.exitValue(), read(out), read(err));
            Files.delete(out);
            Files.delete(err);
            return ran;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
