package org.mbup.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.mbup.simulator.Serving;
import org.mbup.simulator.Web;

/** Whatever bytes come, the next client is served, and what an Authorization header holds is in no log. */
class AnyBytesTest {

    private static final String SECRET = "c2VjcmV0LXRva2Vu";
    private static final List<String> LOG = new CopyOnWriteArrayList<>();
    private static Serving serving;

    @BeforeContainer
    static void start() {
        serving = Serving.of(Web.site().number("w3svc", "AuthFlags", 23), options -> options.log(LOG::add));
    }

    @AfterContainer
    static void stop() {
        serving.close();
    }

    @Property(tries = 150)
    void noBytesStopTheServer(@ForAll("requests") String bytes) throws IOException {
        LOG.clear();
        try (Raw raw = Raw.to(serving.uri())) {
            raw.send(bytes);
        }
        assertThat(serving.get("/").code()).isEqualTo(200);
        assertThat(LOG).noneMatch(line -> line.contains(SECRET) || line.chars().anyMatch(c -> c == '\n' || c == '\r'));
        assertThat(LOG).noneMatch(line -> line.contains("failed"));
    }

    /** A request with one part of it taken out, doubled or replaced. */
    @Provide
    static Arbitrary<String> requests() {
        Arbitrary<String> part = Arbitraries.of(
                "GET ",
                "POST ",
                "/",
                "/../..",
                "/%2e%2e/",
                "/%zz",
                "*",
                "http://a:b/",
                "/a.asp?x",
                " HTTP/1.1",
                " HTTP/1.0",
                "\r\n",
                "\n",
                "\r\n\r\n",
                "Host: localhost",
                "Host:",
                "Content-Length: 5",
                "Content-Length: -5",
                "Transfer-Encoding: chunked",
                "5\r\nhello\r\n",
                "0\r\n\r\n",
                "Authorization: NTLM " + SECRET,
                "Authorization: Negotiate " + SECRET,
                "Authorization: Basic " + SECRET,
                "Authorization: Digest username=\"" + SECRET + "\"",
                "Expect: 100-continue",
                "Connection: close",
                "Via: 1.1 proxy",
                "\0",
                "\u00ff\u00fe",
                ": ",
                "Connection: keep-alive");
        Arbitrary<String> wild = part.list().ofMaxSize(25).map(parts -> String.join("", parts));
        Arbitrary<String> nearly = Combinators.combine(part, part, part)
                .as((a, b, c) -> "GET /x HTTP/1.1\r\nHost: localhost\r\n" + a + "\r\n" + b + "\r\n" + c + "\r\n\r\n");
        Arbitrary<String> bytes =
                Arbitraries.strings().withCharRange((char) 0, (char) 255).ofMaxLength(300);
        return Arbitraries.oneOf(wild, nearly, bytes);
    }
}
