package org.mbup.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand clients hold on to a server with little memory; it answers the next one, and lets them all go again. */
@Timeout(300)
class ManyConnectionsIT {

    private static final int MANY = 10_000;
    /** Files and ports for everything else. */
    private static final int SPARE = 1_000;
    /** What may be made of 256 MB of heap by code, threads and buffers. */
    private static final long MOST_MEGABYTES = 512;
    /** Much less than the minute after which the server ends a request that does not get on. */
    private static final Duration LONGEST = Duration.ofSeconds(40);

    private static final int CLIENT_WAITS = 20_000;

    @TempDir
    private Path folder;

    @Test
    void theServerGoesOn() throws IOException, InterruptedException {
        enoughFiles();
        enoughPorts();
        Path snapshot = Files.copy(Launcher.snapshot("iis4-default.json"), folder.resolve("web1.json"));
        assertThat(Launcher.mbup("adsutil", snapshot, "set", "w3svc/AuthFlags", "4")
                        .exit())
                .isZero();
        try (Server server = Server.start(snapshot, folder.resolve("out.txt"), "-Xmx256m")) {
            int port = server.url().getPort();
            assertThat(next(port)).isEqualTo("HTTP/1.1 401 Access Denied");
            long before = files(server);
            long start = System.nanoTime();
            try (Crowd crowd = Crowd.of(MANY, port)) {
                waitForFiles(server, MANY, Long.MAX_VALUE, start);
                assertThat(next(port)).isEqualTo("HTTP/1.1 401 Access Denied");
                assertThat(crowd.answers(12)).hasSize(MANY / 4).containsOnly("HTTP/1.1 401");
                assertThat(megabytes(server)).isLessThan(MOST_MEGABYTES);
                assertThat(files(server)).isGreaterThanOrEqualTo(MANY);
            }
            waitForFiles(server, 0, before + SPARE / 2, System.nanoTime());
            assertThat(next(port)).isEqualTo("HTTP/1.1 401 Access Denied");
            assertThat(megabytes(server)).isLessThan(MOST_MEGABYTES);
        }
    }

    private static void enoughFiles() {
        assumeTrue(
                ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean,
                "this system does not say how many files a process may open");
        UnixOperatingSystemMXBean system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long free = system.getMaxFileDescriptorCount() - system.getOpenFileDescriptorCount();
        assumeTrue(
                free >= MANY + SPARE,
                "a process may open only " + free + " more files (ulimit -n), not " + (MANY + SPARE));
    }

    private static void enoughPorts() throws IOException {
        Path range = Path.of("/proc/sys/net/ipv4/ip_local_port_range");
        assumeTrue(Files.isReadable(range), "this system does not say how many ports clients have");
        // At once: the kernel gives such a file to its first read, and nothing to the next.
        int[] ends;
        try (BufferedReader lines = Files.newBufferedReader(range)) {
            ends = Arrays.stream(lines.readLine().strip().split("\\s+"))
                    .mapToInt(Integer::parseInt)
                    .toArray();
        }
        int ports = ends[1] - ends[0] + 1;
        assumeTrue(
                ports >= MANY + SPARE,
                "clients have only " + ports + " ports (ip_local_port_range), not " + (MANY + SPARE));
    }

    /** The first line of the answer to one more client. */
    private static String next(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(CLIENT_WAITS);
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
                    .readLine();
        }
    }

    /** Files the server has open, connections among them. */
    private static long files(Server server) throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(server.pid()), "fd"))) {
            return open.count();
        }
    }

    private static void waitForFiles(Server server, long least, long most, long start)
            throws IOException, InterruptedException {
        long open = files(server);
        while (open < least || open > most) {
            if (System.nanoTime() - start > LONGEST.toNanos()) {
                notForOthers();
                fail(open + " files are open, not " + least + " to " + most);
            }
            Thread.sleep(50);
            open = files(server);
        }
    }

    /** Whoever else keeps the processors from the server, it is not to blame for it. */
    private static void notForOthers() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        int processors = Runtime.getRuntime().availableProcessors();
        assumeTrue(load < 4 * processors, "the computer is busy with other things: load " + load);
    }

    /** The memory of the server's process. */
    private static long megabytes(Server server) throws IOException {
        String line = Files.readAllLines(Path.of("/proc", Long.toString(server.pid()), "status")).stream()
                .filter(entry -> entry.startsWith("VmRSS:"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
    }
}
