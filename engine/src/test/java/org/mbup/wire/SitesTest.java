package org.mbup.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mbup.wire.Web.V4;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mbup.metabase.Attributes;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Value;
import org.mbup.problem.ProblemException;

/** From a URL to its key. */
class SitesTest {

    private static final Web WEB = Web.iis4()
            .site(2, ":4100:")
            .site(3, "10.1.1.3:80:extranet.exair.com", ":8081:")
            .site(4, "10.1.1.4:80:")
            .list("w3svc/4", "SecureBindings", ":443:")
            .text("w3svc/1/ROOT/Sales", "Path", "D:\\sales")
            .key("w3svc/1/ROOT/Sales/Reports")
            .text("w3svc/1/ROOT/Sales/Reports/Old", "Path", "E:\\old");

    private static final Sites SITES = Sites.of(WEB.metabase(), V4);

    @ParameterizedTest
    @CsvSource({
        "http://webserver1/,                        /LM/W3SVC/1/ROOT",
        "http://webserver1,                         /LM/W3SVC/1/ROOT",
        "HTTP://WebServer1/sALES/,                  /LM/W3SVC/1/ROOT/Sales",
        "http://webserver1/sales/reports/x.asp?a=b, /LM/W3SVC/1/ROOT/Sales/Reports",
        "http://webserver1/sales/reports/old/x/y,   /LM/W3SVC/1/ROOT/Sales/Reports/Old",
        "http://webserver1/salesx,                  /LM/W3SVC/1/ROOT",
        "http://webserver1/x/../sales/./a.htm,      /LM/W3SVC/1/ROOT/Sales",
        "http://webserver1/%73ales%2freports,       /LM/W3SVC/1/ROOT/Sales/Reports",
        "http://webserver1/sales\\reports,          /LM/W3SVC/1/ROOT/Sales/Reports",
        "http://webserver1/%2573ales,               /LM/W3SVC/1/ROOT",
        "http://webserver1:4100/,                   /LM/W3SVC/2/ROOT",
        "http://EXTRANET.exair.com/,                /LM/W3SVC/3/ROOT",
        "http://extranet.exair.com:8081/,           /LM/W3SVC/3/ROOT",
        "http://10.1.1.4/,                          /LM/W3SVC/4/ROOT",
        "http://10.1.1.3/,                          /LM/W3SVC/1/ROOT",
        "https://webserver1/,                       /LM/W3SVC/4/ROOT"
    })
    void theSiteAndTheDeepestKey(String url, String key) {
        assertThat(resolve(url).orElseThrow().key()).isEqualTo(KeyPath.absolute(key));
    }

    @Test
    void whereNobodyListensThereIsNoAnswer() {
        assertThat(resolve("http://webserver1:9999/")).isEmpty();
        assertThat(resolve("https://webserver1:4100/")).isEmpty();
    }

    @Test
    void theVirtualDirectoryAndTheRestAreTold() {
        Resolution found = resolve("http://webserver1/Sales/Reports/y.asp").orElseThrow();
        assertThat(found.virtualDirectory()).isEqualTo(KeyPath.of("w3svc/1/ROOT/Sales"));
        assertThat(found.rest()).containsExactly("Reports", "y.asp");
        assertThat(found.path()).isEqualTo(KeyPath.of("w3svc/1/ROOT/Sales/Reports/y.asp"));
    }

    @Test
    void sitesOnTheSameDoorAreNamed() {
        Web two = Web.iis4().site(7, ":80:");
        Resolution found = Sites.of(two.metabase(), V4)
                .resolve(RequestUrl.parse("http://webserver1/"))
                .orElseThrow();
        assertThat(found.others()).containsExactly(KeyPath.of("w3svc/7"));
    }

    @Test
    void aSiteWithoutBindingsHasTheDocumentedOne() {
        Web web = new Web().key("w3svc/5");
        assertThat(Sites.of(web.metabase(), V4).all().get(0).bindings())
                .containsExactly(new Binding(false, "", 80, ""));
    }

    @Test
    void bindingsThatAreSecretOrMalformedAreLeftOut() {
        Web web = new Web()
                .list("w3svc/5", "ServerBindings", "80", ":x:", ":0:", ":70000:", "::", ":81:", "a:b:c:d")
                .with("w3svc/6", "ServerBindings", Value.Multi.of(":82:hush"), Attributes.SECURE);
        assertThat(Sites.of(web.metabase(), V4).all().stream().map(Site::bindings))
                .containsExactly(List.of(new Binding(false, "", 81, "")), List.of());
    }

    @Test
    void aPathIsFollowedSoFarAndNoFurther() {
        Resolution found = resolve("http://webserver1" + "/a".repeat(1500)).orElseThrow();
        assertThat(found.path().depth()).isEqualTo(4 + Sites.DEEPEST);
        assertThat(resolve("http://webserver1/" + "x".repeat(300)).orElseThrow().path())
                .isEqualTo(KeyPath.of("w3svc/1/ROOT"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "webserver1",
                "ftp://webserver1/",
                "http://",
                "http://webserver1:0/",
                "http://webserver1:99999/",
                "http://web server/",
                "http://webserver1/%",
                "http://webserver1/%4",
                "http://webserver1/%zz",
                "http://webserver1/%00",
                "http://webserver1/a%0d%0ab",
                "http://webserver1/../x",
                "http://webserver1/..%5cx",
                "http://user@webserver1/"
            })
    void whatIsNoSuchUrlIsRefused(String url) {
        assertThatThrownBy(() -> RequestUrl.parse(url))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("the URL ")
                .hasMessageContaining("expected: http://host[:port][/path], or https");
    }

    @Test
    void aUrlOfAnyLengthIsReadInNoTime() {
        assertThatThrownBy(() -> RequestUrl.parse("http://a/" + "%41".repeat(100_000)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void bytesThatAreNotUtf8AreLatin1() {
        assertThat(RequestUrl.parse("http://a/M%FCller").segments()).containsExactly("Müller");
        assertThat(RequestUrl.parse("http://a/M%C3%BCller").segments()).containsExactly("Müller");
    }

    @Test
    void aBindingHasTheUrlAClientWouldUse() {
        assertThat(new Binding(false, "", 80, "").url("WEB1")).isEqualTo("http://WEB1/");
        assertThat(new Binding(false, "10.0.0.1", 8080, "").url("WEB1")).isEqualTo("http://10.0.0.1:8080/");
        assertThat(new Binding(true, "", 443, "x.de").url("WEB1")).isEqualTo("https://x.de/");
    }

    private static Optional<Resolution> resolve(String url) {
        return SITES.resolve(RequestUrl.parse(url));
    }
}
