package org.mbup.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mbup.simulator.Serving;
import org.mbup.simulator.Web;

/** Clients that mean no good. Whatever they do, the next one who means well is served. */
@Timeout(120)
class HostileClientTest {

    private static final Bounds TIGHT =
            new Bounds(50, 2_000, 4_000, 10_000, Duration.ofSeconds(60), Duration.ofSeconds(60));
    private static final Bounds IMPATIENT =
            new Bounds(50, 2_000, 4_000, 10_000, Duration.ofMillis(1500), Duration.ofMillis(1500));

    private final List<String> log = new CopyOnWriteArrayList<>();
    private Serving serving;

    @BeforeEach
    void aServerWithTightBounds() {
        serving = serving(TIGHT);
    }

    private Serving serving(Bounds bounds) {
        return Serving.of(
                Web.site().number("w3svc", "AuthFlags", 5),
                options -> options.bounds(bounds).log(log::add));
    }

    @AfterEach
    void goesOn() throws IOException {
        assertThat(serving.get("/").code()).isEqualTo(200);
        serving.close();
    }

    /** Requests that two servers could read differently. */
    static List<String> ambiguous() {
        return List.of(
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcde",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nContent-Length: 4\r\n\r\nabcd",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4,4\r\n\r\nabcd",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +4\r\n\r\nabcd",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -4\r\n\r\nabcd",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0x4\r\n\r\nabcd",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length : 4\r\n\r\nabcd",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: x\r\n\r\n0\r\n\r\n",
                "POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nab\r\n0\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\nab\r\n0\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: <script>\r\n\r\n",
                "GET / HTTP/2.0\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n",
                "GET / HTTP/1.1\nHost: a\n\n",
                "GET /\r\nHost: a\r\n\r\n",
                "GET a/b HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET ftp://a/b HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET http://a b/ HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET http://a@b/ HTTP/1.1\r\nHost: a\r\n\r\n",
                "CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n",
                "G=T / HTTP/1.1\r\nHost: a\r\n\r\n",
                "\0\1\2\3\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n");
    }

    @ParameterizedTest
    @MethodSource("ambiguous")
    void whatCouldBeReadInTwoWaysEndsTheConnection(String request) throws IOException {
        String next = "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n";
        try (Raw raw = Raw.to(serving.uri()).send(request + next)) {
            assertThat(raw.reply().code()).isIn(400, 501);
            assertThat(raw.ended()).isTrue();
        }
        assertThat(log).noneMatch(line -> line.contains("/smuggled"));
    }

    /** The good twin: the same shapes in the one way there is to read them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /a.asp HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nabcd",
                "POST /a.asp HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nabcd\r\n0\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a:80\r\n\r\n",
                "GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n"
            })
    void whatIsClearIsAnsweredAndSoIsWhatFollows(String request) throws IOException {
        try (Raw raw = Raw.to(serving.uri()).send(request + "GET /next.htm HTTP/1.1\r\nHost: a\r\n\r\n")) {
            assertThat(raw.reply().code()).isEqualTo(200);
            assertThat(raw.reply().body()).contains("/next.htm");
        }
    }

    @Test
    void aHeadThatIsTooLongIsRefused() throws IOException {
        assertThat(serving.get("/" + "a".repeat(3_000)).code()).isEqualTo(414);
        assertThat(serving.get("/", "X: " + "a".repeat(10_000)).code()).isEqualTo(400);
        String[] many = new String[500];
        Arrays.setAll(many, i -> "X" + i + ": aaaaaaaaaa");
        assertThat(serving.get("/", many).code()).isEqualTo(400);
        assertThat(serving.get("/", "X: " + "a".repeat(1_000)).code()).isEqualTo(200);
    }

    @Test
    void aBodyThatIsTooLongIsRefusedWithoutBeingTaken() throws IOException {
        try (Raw raw = Raw.to(serving.uri())) {
            raw.send("POST /a.asp HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999\r\n\r\n");
            assertThat(raw.reply().code()).isEqualTo(413);
        }
        try (Raw raw = Raw.to(serving.uri())) {
            raw.send("POST /a.asp HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (int i = 0; i < 11; i++) {
                raw.send("3e8\r\n" + "a".repeat(1000) + "\r\n");
            }
            assertThat(raw.reply().code()).isEqualTo(413);
        }
    }

    @Test
    void aRequestThatComesDropByDropIsCutOff() throws IOException {
        try (Serving impatient = serving(IMPATIENT);
                Raw drops = Raw.to(impatient.uri());
                Raw half = Raw.to(impatient.uri()).send("GET / HTTP/1.1\r\nHost: a\r\nX-");
                Raw body = Raw.to(impatient.uri())
                        .send("POST /a.asp HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nabc");
                Raw silent = Raw.to(impatient.uri())) {
            long begin = System.nanoTime();
            assertTimeoutPreemptively(Duration.ofSeconds(15), () -> {
                try {
                    for (int i = 0; i < 1000; i++) {
                        drops.send("a");
                        Thread.sleep(20);
                    }
                } catch (IOException e) {
                    // Cut off, as it should be.
                }
                assertThat(half.ended()).isTrue();
                assertThat(body.ended()).isTrue();
                assertThat(silent.ended()).isTrue();
                assertThat(drops.ended()).isTrue();
            });
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void aClientThatSendsAndNeverTakesIsCutOffAndCostsNoMoreThanItsBuffers() throws Exception {
        String many = "GET / HTTP/1.1\r\nHost: a\r\n\r\n".repeat(200);
        try (Serving impatient = serving(IMPATIENT);
                Raw raw = Raw.to(impatient.uri())) {
            Thread sender = new Thread(() -> {
                try {
                    while (true) {
                        raw.send(many);
                    }
                } catch (IOException e) {
                    // Cut off, as it should be.
                }
            });
            sender.start();
            sender.join(60_000);
            assertThat(sender.isAlive()).isFalse();
        }
        assertThat(log).hasSizeLessThan(100_000);
    }

    @Test
    void whoStaysAfterARefusalIsSentAway() throws IOException {
        try (Raw raw = Raw.to(serving.uri()).send("nonsense\r\n\r\n")) {
            assertThat(raw.reply().code()).isEqualTo(400);
            await(() -> serving.server().connections() == 0);
        }
    }

    @Test
    void connectionsBeyondTheBoundAreClosedAndThoseWithinStay() throws IOException {
        List<Raw> all = new ArrayList<>();
        try {
            for (int i = 0; i < 50; i++) {
                all.add(Raw.to(serving.uri()));
                assertThat(all.get(i).ask("GET", "/").code()).isEqualTo(200);
            }
            try (Raw more = Raw.to(serving.uri())) {
                assertThat(more.ended()).isTrue();
            }
            assertThat(all.get(0).ask("GET", "/").code()).isEqualTo(200);
        } finally {
            for (Raw raw : all) {
                raw.close();
            }
        }
        await(() -> serving.server().connections() == 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NTLM",
                "NTLM ",
                "NTLM !!!!",
                "NTLM TlRMTVNTUAADAAAA",
                "NTLM TlRMTVNTUAABAAAA/////w==",
                "Negotiate YIIAAA==",
                "Basic",
                "Basic ====",
                "Basic bm9jb2xvbg==",
                "Digest",
                "Digest username=\"a\"",
                "Bearer x",
                "NTLM TlRMTVNTUAACAAAA"
            })
    void aLogonThatIsNoneIsRefusedAndNeverLogged(String authorization) throws IOException {
        try (Raw raw = Raw.to(serving.uri())) {
            assertThat(raw.ask("GET", "/", "Authorization: " + authorization).code())
                    .isEqualTo(401);
            assertThat(raw.ask("GET", "/").code()).isEqualTo(200);
        }
        if (authorization.length() > 12) {
            assertThat(log).noneMatch(line -> line.contains(authorization.substring(authorization.indexOf(' ') + 1)));
        }
    }

    @Test
    void twoAuthorizationsAreNone() throws IOException {
        assertThat(serving.get("/", "Authorization: Basic YTpi", "Authorization: NTLM YTpi")
                        .code())
                .isEqualTo(401);
    }

    static void await(BooleanSupplier done) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            while (!done.getAsBoolean()) {
                Thread.sleep(10);
            }
        });
    }
}
