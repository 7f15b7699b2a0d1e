package org.mbup.simulator.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mbup.simulator.IisSimulator;
import org.mbup.simulator.Serving;
import org.mbup.simulator.Web;
import org.mbup.simulator.http.Raw;

/** HttpRedirect, as it is sent. */
@Timeout(60)
class RedirectsTest {

    @Test
    void aRedirectSendsAway() throws IOException {
        Web web = Web.open()
                .text("w3svc/1/ROOT/old", "HttpRedirect", "/new")
                .text("w3svc/1/ROOT/gone", "HttpRedirect", "http://www.exair.com/,PERMANENT,EXACT_DESTINATION")
                .text("w3svc/1/ROOT/asp", "HttpRedirect", "*;/asp/*.asp;/new/$0.aspx$Q;/asp/keep/*;!;*;http://other$V");
        try (Serving serving = Serving.of(web)) {
            Raw.Reply moved = serving.get("/old/a%20b.htm", "Host: web1:99");
            assertThat(moved.status()).isEqualTo("HTTP/1.1 302 Object Moved");
            assertThat(moved.value("Location")).contains("http://web1:99/new/a%20b.htm");
            assertThat(serving.get("/old/sub/").value("Location")).contains("http://localhost/new/sub/");
            Raw.Reply gone = serving.get("/gone/x");
            assertThat(gone.status()).isEqualTo("HTTP/1.1 301 Moved Permanently");
            assertThat(gone.value("Location")).contains("http://www.exair.com/");
            assertThat(serving.get("/asp/a/b.ASP?n=1").value("Location")).contains("http://localhost/new/a/b.aspx?n=1");
            assertThat(serving.get("/asp/keep/a.htm").code()).isEqualTo(200);
            assertThat(serving.get("/asp/a.gif").value("Location")).contains("http://other/asp/a.gif");
        }
    }

    /** Whatever a client puts into the target, the lines of the answer are the server's own. */
    @ParameterizedTest
    @CsvSource({
        "/old/a?x=%0d%0aSet-Cookie:%20a=b",
        "/old/a?x=%0D%0A%0D%0A<script>",
        "/old/%0d%0aSet-Cookie:a=b",
        "/old/a%0aSet-Cookie:a=b",
        "'/old/a?x=\u00e9\u0085Set-Cookie:a=b'",
        "'/old/a?x=\tSet-Cookie:a=b'",
        "/old/%E2%80%A8Set-Cookie:a=b",
        "/old/$P/$S?$V$0"
    })
    void noTargetAddsALineToTheAnswer(String target) throws IOException {
        Web web = Web.open().text("w3svc/1/ROOT/old", "HttpRedirect", "http://new$V$Q,EXACT_DESTINATION");
        try (Serving serving = Serving.of(web)) {
            Raw.Reply reply = serving.get(target);
            assertThat(reply.code()).isIn(302, 400);
            assertThat(reply.head()).noneMatch(line -> line.startsWith("Set-Cookie"));
            assertThat(reply.value("Location").orElse("http://new/")).matches("http://new/[!-~]*");
            assertThat(reply.body()).doesNotContain("<script>");
        }
    }

    @Test
    void theLogSaysWhatOfAPropertyWasNotUnderstood() throws IOException {
        List<String> log = new CopyOnWriteArrayList<>();
        Web web = Web.open()
                .text("w3svc/1/ROOT/a", "HttpRedirect", "/b,FOREVER")
                .text("w3svc/1/ROOT/c", "HttpRedirect", "*;/only")
                .text("w3svc/1/ROOT/c", "HttpExpires", "D,soon");
        try (Serving serving = Serving.of(web, options -> logging(options, log))) {
            assertThat(serving.get("/a/x").code()).isEqualTo(302);
            assertThat(serving.get("/c/x").code()).isEqualTo(200);
        }
        assertThat(log.get(0)).endsWith("; HttpRedirect: \"FOREVER\" is no flag, and is left out");
        assertThat(log.get(1))
                .endsWith("; HttpRedirect: its last wildcard has no destination, and is left out"
                        + "; HttpExpires: it is neither D and seconds nor S and a date of HTTP, and nothing is sent");
    }

    @Test
    void aPlaceThatIsTooLongToBeSentIsNot() throws IOException {
        Web web = Web.open().text("w3svc/1/ROOT", "HttpRedirect", "$V".repeat(100) + ",EXACT_DESTINATION");
        try (Serving serving = Serving.of(web)) {
            assertThat(serving.get("/short").code()).isEqualTo(302);
            Raw.Reply tooLong = serving.get("/" + "a".repeat(3000));
            assertThat(tooLong.status()).isEqualTo("HTTP/1.1 500 Internal Server Error");
            assertThat(tooLong.body()).contains("too long to be sent");
        }
    }

    @Test
    @Timeout(30)
    void wildcardsThatAlmostMatchHoldNobodyUp() throws IOException {
        String almost = "/*" + "a*".repeat(120) + "b;/found;";
        Web web = Web.open().text("w3svc/1/ROOT", "HttpRedirect", "*;" + almost.repeat(250) + "/z;/z");
        try (Serving serving = Serving.of(web)) {
            long start = System.nanoTime();
            assertThat(serving.get("/" + "a".repeat(3500)).code()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
            assertThat(serving.get("/z").value("Location")).contains("http://localhost/z");
        }
    }

    private static IisSimulator.Options logging(IisSimulator.Options options, List<String> log) {
        return new IisSimulator.Options(
                options.as(), options.port(), options.content(), options.logons(), options.bounds(), log::add);
    }
}
