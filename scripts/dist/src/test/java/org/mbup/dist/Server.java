package org.mbup.dist;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code scripts/mbup serve} on a free port, in a process of its own; it ends with this at the latest. */
final class Server implements AutoCloseable {

    private final Process process;
    private final Path out;
    private final URI url;

    private Server(Process process, Path out) throws IOException, InterruptedException {
        this.process = process;
        this.out = out;
        this.url = URI.create(waitFor("(http://localhost:[0-9]+/)(?s:.*)Ready"));
    }

    /**
     * Waits until it is ready.
     *
     * @param out takes what it prints
     * @param options for its JVM, separated by blanks
     */
    static Server start(Path snapshot, Path out, String options) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Launcher.root().resolve("scripts/mbup").toString(), "serve", snapshot.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("MBUP_JAVA_OPTS", options);
        Process process = builder.start();
        try {
            return new Server(process, out);
        } catch (IOException | InterruptedException | RuntimeException | AssertionError e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** The URL of its first site. */
    URI url() {
        return url;
    }

    /** Its number, where the launcher turns into it. */
    long pid() {
        return process.pid();
    }

    /** What the pattern's group has, as soon as it is printed. */
    String waitFor(String pattern) throws IOException, InterruptedException {
        Pattern wanted = Pattern.compile(pattern);
        for (int i = 0; i < 1200; i++) {
            Matcher found = wanted.matcher(Files.readString(out));
            if (found.find()) {
                return found.group(1);
            }
            Thread.sleep(100);
        }
        throw new AssertionError(pattern + " is not in " + Files.readString(out));
    }

    /** Asks it to end; its exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("it was asked to end, and did not within a minute");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
