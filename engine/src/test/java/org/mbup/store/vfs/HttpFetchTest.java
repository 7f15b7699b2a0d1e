package org.mbup.store.vfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that is slow is not waited for without end. */
@Timeout(30)
class HttpFetchTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);

    @Test
    void aSilentServerIsLeft() throws Exception {
        assertThatThrownBy(() -> fetch(new HttpFetch(LONG, SHORT, LONG), Duration.ofDays(1)))
                .isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void aTricklingServerIsLeft() throws Exception {
        assertThatThrownBy(() -> fetch(new HttpFetch(LONG, LONG, SHORT), Duration.ofMillis(50)))
                .isInstanceOf(SocketTimeoutException.class)
                .hasMessageContaining("takes too long");
    }

    private static void fetch(HttpFetch fetch, Duration pause) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        ExecutorService threads = Executors.newCachedThreadPool();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                do {
                    out.write('x');
                    out.flush();
                } while (!await(done, pause));
            }
        });
        server.start();
        URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        try (InputStream in = fetch.get(uri, null)) {
            while (in.read() >= 0) {
                assertThat(done.getCount()).isEqualTo(1);
            }
        } finally {
            done.countDown();
            server.stop(0);
            threads.shutdownNow();
        }
    }

    private static boolean await(CountDownLatch done, Duration pause) {
        try {
            return done.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }
}
