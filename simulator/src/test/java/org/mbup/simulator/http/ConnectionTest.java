package org.mbup.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mbup.metabase.IisVersion;
import org.mbup.simulator.Serving;
import org.mbup.simulator.Web;

/** What goes over a connection, letter for letter. */
@Timeout(60)
class ConnectionTest {

    @Test
    void theHeadOfA401IsInTheOrderOfTheTraces() throws IOException {
        Web web = Web.site()
                .number("w3svc", "AuthFlags", 22)
                .text("w3svc", "NTAuthenticationProviders", "Negotiate,ntlm, NTLM")
                .text("w3svc", "Realm", "exair");
        try (Serving serving = Serving.of(web, options -> options.as(IisVersion.V5_0))) {
            List<String> head = serving.get("/").head();
            assertThat(head.get(0)).isEqualTo("HTTP/1.1 401 Access Denied");
            assertThat(head.get(1)).isEqualTo("Server: Microsoft-IIS/5.0");
            assertThat(head.get(2)).startsWith("Date: ").endsWith(" GMT");
            assertThat(head.subList(3, 6))
                    .containsExactly(
                            "WWW-Authenticate: Negotiate", "WWW-Authenticate: ntlm", "WWW-Authenticate:  NTLM");
            assertThat(head.get(6)).startsWith("WWW-Authenticate: Digest qop=\"auth\",algorithm=MD5-sess,nonce=\"");
            assertThat(head.get(7)).isEqualTo("WWW-Authenticate: Basic realm=\"exair\"");
            assertThat(head.subList(8, head.size())).hasSize(2);
            assertThat(head.get(8)).startsWith("Content-Length: ");
            assertThat(head.get(9)).isEqualTo("Content-Type: text/html");
        }
    }

    @Test
    void aConnectionCarriesManyRequestsInOrder() throws IOException {
        try (Serving serving = Serving.of(Web.open());
                Raw raw = Raw.to(serving.uri())) {
            for (int i = 0; i < 5; i++) {
                assertThat(raw.ask("GET", "/page" + i + ".htm").body()).contains("/page" + i + ".htm");
            }
            StringBuilder pipelined = new StringBuilder();
            for (int i = 0; i < 50; i++) {
                pipelined.append("GET /p").append(i).append(".htm HTTP/1.1\r\nHost: localhost\r\n\r\n");
            }
            raw.send(pipelined.toString());
            for (int i = 0; i < 50; i++) {
                assertThat(raw.reply().body()).contains("/p" + i + ".htm");
            }
        }
    }

    @Test
    void aHeadRequestGetsTheHeadAlone() throws IOException {
        try (Serving serving = Serving.of(Web.open());
                Raw raw = Raw.to(serving.uri())) {
            Raw.Reply head = raw.ask("HEAD", "/a.htm");
            Raw.Reply whole = raw.ask("GET", "/a.htm");
            assertThat(head.value("Content-Length")).isEqualTo(whole.value("Content-Length"));
            assertThat(whole.body()).hasSizeGreaterThan(100);
        }
    }

    @Test
    void withoutKeepAlivesEachAnswerEndsItsConnection() throws IOException {
        try (Serving serving = Serving.of(Web.open().number("w3svc/1", "AllowKeepAlive", 0));
                Raw raw = Raw.to(serving.uri())) {
            assertThat(raw.ask("GET", "/").lines("Connection")).containsExactly("Connection: close");
            assertThat(raw.ended()).isTrue();
        }
    }

    @Test
    void aClientOfHttp10ThatAsksForItKeepsItsConnection() throws IOException {
        try (Serving serving = Serving.of(Web.open())) {
            try (Raw raw = Raw.to(serving.uri())) {
                raw.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
                assertThat(raw.reply().lines("Connection")).containsExactly("Connection: keep-alive");
                assertThat(raw.ask("GET", "/").code()).isEqualTo(200);
            }
            try (Raw raw = Raw.to(serving.uri()).send("GET / HTTP/1.0\r\n\r\n")) {
                assertThat(raw.reply().code()).isEqualTo(200);
                assertThat(raw.ended()).isTrue();
            }
        }
    }

    @Test
    void aBodyIsReadAndLeftAside() throws IOException {
        try (Serving serving = Serving.of(Web.open());
                Raw raw = Raw.to(serving.uri())) {
            raw.send("POST /a.asp HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello");
            assertThat(raw.reply().code()).isEqualTo(200);
            raw.send("POST /a.asp HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n");
            assertThat(raw.reply().code()).isEqualTo(200);
            raw.send("POST /a.asp HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
            assertThat(raw.reply().status()).isEqualTo("HTTP/1.1 100 Continue");
            assertThat(raw.send("hello").reply().code()).isEqualTo(200);
            assertThat(raw.ask("GET", "/").code()).isEqualTo(200);
        }
    }
}
