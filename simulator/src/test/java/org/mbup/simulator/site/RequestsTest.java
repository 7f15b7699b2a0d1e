package org.mbup.simulator.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mbup.metabase.IisVersion;
import org.mbup.problem.ProblemException;
import org.mbup.simulator.IisSimulator;
import org.mbup.simulator.Serving;
import org.mbup.simulator.SiteAddress;
import org.mbup.simulator.Web;
import org.mbup.simulator.http.Raw;

/** From a request to its page, by configuration. */
@Timeout(60)
class RequestsTest {

    @ParameterizedTest
    @CsvSource({
        "4.0, .asp|x|1|PUT|DELETE, GET, 200",
        "4.0, .asp|x|1|PUT|DELETE, PUT, 403",
        "5.0, .asp|x|1|PUT|DELETE, GET, 403",
        "5.0, .asp|x|1|GET|HEAD|POST, POST, 200",
        "5.0, .asp|x|1|GET|HEAD|POST, DELETE, 403",
        "5.0, .htr|x|1, GET, 200"
    })
    void theVersionDecidesWhatTheVerbsOfAScriptMapMean(String version, String map, String verb, int code)
            throws IOException {
        Web web = Web.open().list("w3svc", "ScriptMaps", map.replace('|', ','));
        try (Serving serving =
                Serving.of(web, options -> options.as(IisVersion.parse(version).orElseThrow()))) {
            Raw.Reply reply = serving.ask(verb, "/report.asp");
            assertThat(reply.code()).isEqualTo(code);
            if (code == 403) {
                assertThat(reply.status()).isEqualTo("HTTP/1.1 403 Access Forbidden");
                assertThat(reply.body()).contains("403.1");
            }
        }
    }

    @Test
    void aScriptIsStoodForByAPageThatTellsUserSchemeAndKey() throws IOException {
        Web web = Web.site().number("w3svc/1/ROOT/sales", "AuthFlags", 2).text("w3svc", "Realm", "exair");
        try (Serving serving = Serving.of(web)) {
            // CORP\alice:Wonderl4nd
            String basic = "Authorization: Basic Q09SUFxhbGljZTpXb25kZXJsNG5k";
            Raw.Reply page = serving.get("/sales/report.asp?x=1", basic);
            assertThat(page.body())
                    .contains("A script or program would have run here")
                    .contains("User: CORP\\alice")
                    .contains("Scheme: Basic, Basic")
                    .contains("Key: /LM/W3SVC/1/ROOT/sales");
            assertThat(serving.get("/sales/report.asp").lines("WWW-Authenticate"))
                    .containsExactly("WWW-Authenticate: Basic realm=\"exair\"");
            assertThat(serving.get("/report.asp").lines("WWW-Authenticate")).containsExactly("WWW-Authenticate: NTLM");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "AccessFlags, 0, GET, /a.htm, 403, 403.2",
        "AccessFlags, 1, GET, /a.asp, 403, 403.1",
        "AccessFlags, 1, GET, /a.htm, 200, Placeholder",
        "AccessFlags, 1, PUT, /a.htm, 403, 403.3",
        "AccessFlags, 3, PUT, /a.htm, 501, 501",
        "AccessFlags, 1, POST, /a.htm, 405, 405",
        "AccessFlags, 4, GET, /tool.exe, 200, would have run",
        "AccessFlags, 1, GET, /tool.exe, 200, would have been sent",
        "AccessSSLFlags, 8, GET, /a.htm, 403, 403.4",
        "AccessSSLFlags, 256, GET, /a.htm, 403, 403.4",
        "AccessSSLFlags, 32, GET, /a.htm, 200, Placeholder"
    })
    void flagsDecideWhatMayBeDone(String property, long value, String verb, String path, int code, String text)
            throws IOException {
        try (Serving serving = Serving.of(Web.open().number("w3svc/1/ROOT", property, value))) {
            Raw.Reply reply = serving.ask(verb, path);
            assertThat(reply.code()).isEqualTo(code);
            assertThat(reply.body()).contains(text);
        }
    }

    @Test
    void aDirectoryShowsItsFirstDefaultDocumentAndSaysWhichItIs() throws IOException {
        Web web = Web.open()
                .text("w3svc/1/ROOT/a", "DefaultDoc", "start.asp,b.htm")
                .number("w3svc/2", "UseHostName", 1)
                .number("w3svc/1/ROOT/off", "DirBrowseFlags", 0)
                .number("w3svc/1/ROOT/list", "DirBrowseFlags", 0x80000000L);
        try (Serving serving = Serving.of(web)) {
            assertThat(serving.get("/").value("Content-Location")).contains("http://127.0.0.1/Default.htm");
            assertThat(serving.get("/a/").value("Content-Location")).contains("http://127.0.0.1/a/start.asp");
            assertThat(serving.get("/off/").body()).contains("403.2");
            assertThat(serving.get("/list/").body()).contains("<h2>/list</h2>");
            assertThat(serving.get("/a/b.htm").value("Content-Location")).isEmpty();
        }
        try (Serving serving = Serving.of(Web.open().number("w3svc/1", "UseHostName", 1))) {
            assertThat(serving.get("/").value("Content-Location")).contains("http://WEB1/Default.htm");
        }
    }

    @Test
    void customHeadersGoWithPagesAndRefusals() throws IOException {
        Web web = Web.site().list("w3svc/1/ROOT", "HttpCustomHeaders", "X-Powered-By: exair", "P3P: \"CP\"");
        try (Serving serving = Serving.of(web)) {
            assertThat(serving.get("/").value("X-Powered-By")).contains("exair");
            assertThat(serving.get("/").lines("P3P")).containsExactly("P3P: \"CP\"");
        }
    }

    @Test
    void hostHeadersAndPortsLeadToTheirSites() throws IOException {
        Web web = Web.open()
                .site(2, ":80:www.exair.com", ":8080:")
                .site(3, "10.1.1.3:80:")
                .site(4, ":80:web.localhost");
        try (Serving serving = Serving.of(web)) {
            assertThat(key(serving.uri(), "Host: localhost:80")).contains("/LM/W3SVC/1/ROOT");
            assertThat(key(serving.uri(), "Host: WWW.exair.com")).contains("/LM/W3SVC/2/ROOT");
            assertThat(key(serving.uri(), "Host: 10.1.1.3")).contains("/LM/W3SVC/3/ROOT");
            URI third = serving.server().uri(3);
            assertThat(third.getPort()).isNotEqualTo(serving.uri().getPort());
            assertThat(key(third, "Host: localhost")).contains("/LM/W3SVC/3/ROOT");
            assertThat(key(third, "Host: www.exair.com")).contains("/LM/W3SVC/2/ROOT");
            assertThat(serving.server().uri(4).getHost()).isEqualTo("web.localhost");
            assertThat(serving.server().addresses().stream()
                            .map(SiteAddress::uri)
                            .distinct())
                    .hasSize(4);
        }
    }

    @Test
    void theNameInAWholeUrlCountsAndNotTheHostHeader() throws IOException {
        try (Serving serving = Serving.of(Web.open().site(2, ":80:www.exair.com"))) {
            assertThat(serving.get("http://www.exair.com/a.htm", "Host: localhost")
                            .body())
                    .contains("/LM/W3SVC/2/ROOT");
            assertThat(serving.get("http://localhost:80/a.htm", "Host: www.exair.com")
                            .body())
                    .contains("/LM/W3SVC/1/ROOT");
            assertThat(serving.ask("OPTIONS", "*").value("Allow")).contains("OPTIONS, GET, HEAD");
        }
    }

    @Test
    void aSnapshotWhosePortsAreTakenLeavesTheOldOne() throws IOException {
        try (Serving other = Serving.of(Web.open())) {
            int port = other.uri().getPort();
            try (Serving serving = Serving.of(
                    new Web().site(1, ":80:"),
                    options -> new IisSimulator.Options(
                            options.as(),
                            port - 1,
                            options.content(),
                            options.logons(),
                            options.bounds(),
                            options.log()))) {
                assertThatThrownBy(() -> serving.server()
                                .replace(new Web()
                                        .site(2, ":81:")
                                        .site(1, ":80:")
                                        .snapshot()))
                        .isInstanceOf(ProblemException.class);
                assertThat(serving.get("/").code()).isEqualTo(200);
                assertThat(serving.server().addresses()).hasSize(1);
            } catch (ProblemException e) {
                assumeTrue(false, "the port below is taken by somebody else");
            }
        }
    }

    @Test
    void ofVeryManyAddressesTheFirstThousandGetAPortAndTheOthersAreReachedByName() throws IOException {
        Web web = Web.open();
        for (int i = 2; i < 1100; i++) {
            web.site(i, "10.0." + i / 250 + "." + i % 250 + ":80:");
        }
        try (Serving serving = Serving.of(web)) {
            assertThat(serving.server().addresses()).hasSize(1000);
            assertThat(serving.server().unserved()).isEqualTo(99);
            assertThat(key(serving.uri(), "Host: 10.0.4.99")).contains("/LM/W3SVC/1099/ROOT");
        }
    }

    @Test
    void aNameNobodyListensToHasNoSite() throws IOException {
        try (Serving serving = Serving.of(new Web().site(1, ":80:www.exair.com"))) {
            assertThat(serving.get("/", "Host: other").body()).contains("404.1");
            assertThat(serving.get("/", "Host: www.exair.com").code()).isEqualTo(200);
        }
    }

    @Test
    void anotherSnapshotIsFeltByTheNextRequestOfAnOpenConnection() throws IOException {
        try (Serving serving = Serving.of(Web.site());
                Raw raw = Raw.to(serving.uri())) {
            int port = serving.uri().getPort();
            assertThat(raw.ask("GET", "/").lines("WWW-Authenticate")).containsExactly("WWW-Authenticate: NTLM");
            serving.server()
                    .replace(Web.site()
                            .text("w3svc", "NTAuthenticationProviders", "Negotiate,NTLM")
                            .site(2, ":81:")
                            .snapshot());
            assertThat(raw.ask("GET", "/").lines("WWW-Authenticate"))
                    .containsExactly("WWW-Authenticate: Negotiate", "WWW-Authenticate: NTLM");
            assertThat(serving.uri().getPort()).isEqualTo(port);
            assertThat(Raw.get(serving.server().uri(2), "/").code()).isEqualTo(401);
            serving.server().replace(new Web().site(2, ":81:").snapshot());
            assertThat(raw.ended()).isTrue();
            assertThat(Raw.get(serving.server().uri(2), "/").status()).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    @Test
    void nothingAClientSendsComesBackAsMarkup() throws IOException {
        try (Serving serving = Serving.of(Web.open())) {
            assertThat(serving.get("/%3Cscript%3Ealert(1)%3C/script%3E.htm").body())
                    .doesNotContain("<script")
                    .contains("&lt;script&gt;");
        }
    }

    private static String key(URI server, String host) throws IOException {
        return Raw.get(server, "/", host).body();
    }
}
