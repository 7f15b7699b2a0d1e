package org.mbup.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mbup.store.AnyBytes.open;
import static org.mbup.store.AnyBytes.rendering;
import static org.mbup.store.AnyBytes.textAt;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mbup.problem.Problem;
import org.mbup.problem.Problem.Kind;

/** Snapshots behind {@code http:}: read within bounds, never written. */
@Timeout(60)
class HttpTest {

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private String base;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        base = "http://127.0.0.1:" + server.getAddress().getPort();
        answer("/web1.json", exchange -> body(exchange, "one".getBytes(StandardCharsets.UTF_8)));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void readsASnapshot() {
        assertThat(textAt(base + "/web1.json")).isEqualTo("one");
        assertThat(requests).containsExactly("GET /web1.json -");
    }

    @Test
    void keepsQueryAndEscapes() {
        answer("/q", exchange -> body(exchange, "q".getBytes(StandardCharsets.UTF_8)));
        assertThat(textAt(base + "/q/a%20b?name=web1&x=1")).isEqualTo("q");
        assertThat(requests).containsExactly("GET /q/a%20b?name=web1&x=1 -");
    }

    @Test
    void sendsThePasswordOfTheAddressAndNeverShowsIt() {
        String location = base.replace("//", "//anna:se%63ret@") + "/web1.json";
        try (StoredSnapshot snapshot = open(location)) {
            assertThat(snapshot.location()).contains("anna:***@").doesNotContain("ret@");
            assertThat(((AnyBytes.Document) snapshot.document()).options().source())
                    .doesNotContain("ret@");
        }
        assertThat(requests).containsExactly("GET /web1.json Basic YW5uYTpzZWNyZXQ=");
        Problem problem = Refusal.of(() -> open(location.replace("web1", "absent")));
        assertThat(problem.toString()).doesNotContain("ret@").doesNotContain("secret");
    }

    @Test
    void aBodyWithoutAnEndIsCutAtTheLimit() {
        answer("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                while (true) {
                    out.write(new byte[8192]);
                }
            }
        });
        Problem problem = Refusal.of(() -> open(base + "/endless", 1 << 20));
        assertThat(problem.what()).contains("larger than allowed");
        assertThat(problem.where().source()).isEqualTo(base + "/endless");
    }

    @Test
    void aMissingSnapshotAndARefusalAreTold() {
        Problem missing = Refusal.of(() -> open(base + "/absent.json"));
        assertThat(missing.kind()).isEqualTo(Kind.INPUT);
        assertThat(missing.found()).isEqualTo("HTTP status 404");
        answer("/closed", exchange -> exchange.sendResponseHeaders(403, -1));
        Problem refused = Refusal.of(() -> open(base + "/closed"));
        assertThat(refused.kind()).isEqualTo(Kind.ENVIRONMENT);
        assertThat(refused.found()).isEqualTo("HTTP status 403");
    }

    @Test
    void aServerThatIsNotThereIsAnEnvironmentProblem() {
        server.stop(0);
        assertThat(Refusal.of(() -> open(base + "/web1.json")).kind()).isEqualTo(Kind.ENVIRONMENT);
    }

    @Test
    void isNotWritten() {
        try (StoredSnapshot snapshot = open(base + "/web1.json")) {
            Problem problem = Refusal.of(() -> snapshot.commit(rendering("new"), CommitOptions.DEFAULT));
            assertThat(problem.what()).contains("http: location can be read, but not written");
        }
        assertThat(requests).hasSize(1);
    }

    @Test
    void followsARedirectToAnotherPage() {
        redirect("/old.json", "/web1.json");
        assertThat(textAt(base + "/old.json")).isEqualTo("one");
    }

    @Test
    void doesNotSendAPasswordToAnotherServer() throws IOException {
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            requests.add("other " + exchange.getRequestHeaders().getFirst("Authorization"));
            try (exchange) {
                body(exchange, "other".getBytes(StandardCharsets.UTF_8));
            }
        });
        other.start();
        try {
            redirect("/away", "http://127.0.0.1:" + other.getAddress().getPort() + "/web1.json");
            assertThat(textAt(base.replace("//", "//anna:secret@") + "/away")).isEqualTo("other");
            assertThat(requests).contains("other null");
        } finally {
            other.stop(0);
        }
    }

    @Test
    void aRefusedRedirectIsToldWithoutThePasswordInIt() {
        redirect("/trap", "ftp://anna:secret@127.0.0.1/x");

        Problem problem = Refusal.of(() -> open(base + "/trap"));

        assertThat(problem.found()).contains("ftp://127.0.0.1/x");
        assertThat(problem.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://127.0.0.1/x", "jar:file:/x.jar!/y", "http:", "ht tp://x"})
    void doesNotFollowARedirectToAnythingElse(String target) {
        redirect("/trap", target);
        Problem problem = Refusal.of(() -> open(base + "/trap"));
        assertThat(problem.what()).contains("not followed");
        assertThat(problem.found()).isEqualTo(target);
    }

    @Test
    void givesUpOnACircleOfRedirects() {
        redirect("/circle", "/circle");
        assertThat(Refusal.of(() -> open(base + "/circle")).what()).contains("without end");
        assertThat(requests).hasSizeLessThan(10);
    }

    @Test
    void readsAMemberOfAZipBehindHttp() throws IOException {
        byte[] zip = Archives.zip("web1.json", "zipped");
        answer("/farm.zip", exchange -> body(exchange, zip));
        assertThat(textAt("zip:" + base + "/farm.zip!/web1.json")).isEqualTo("zipped");
        assertThat(Refusal.of(() -> open("zip:" + base + "/farm.zip!/web1.json", 10))
                        .what())
                .contains("holds more than allowed");
    }

    private void redirect(String from, String to) {
        answer(from, exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            exchange.sendResponseHeaders(302, -1);
        });
    }

    private void answer(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + (authorization == null ? "-" : authorization));
            try (exchange) {
                handler.handle(exchange);
            }
        });
    }

    private static void body(HttpExchange exchange, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
