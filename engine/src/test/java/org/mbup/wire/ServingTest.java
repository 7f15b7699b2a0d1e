package org.mbup.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mbup.wire.Web.V4;
import static org.mbup.wire.Web.V5;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;

/** What is done with a request whose logon is settled. */
class ServingTest {

    @ParameterizedTest
    @CsvSource({
        "'http://new.exair.com/', /sales/report.htm, http://new.exair.com/report.htm",
        "'http://new.exair.com', /sales/a/b.htm, http://new.exair.com/a/b.htm",
        "'/archive,PERMANENT', /sales, /archive",
        "'/archive, EXACT_DESTINATION', /sales/a.htm, /archive",
        "'/archive,CHILD_ONLY', /sales, ''",
        "'/archive,CHILD_ONLY', /sales/a.htm, /archive/a.htm",
        "'/cgi/go.pl$Q', /sales/a.htm, /cgi/go.pl?x=1",
        "'http://old$V', /sales/a%20b.htm, http://old/sales/a%20b.htm",
        "'/to$S?$P', /sales/a.htm, /to/a.htm?x=1",
        "'!', /sales/a.htm, ''",
        "'*;/a;/b', /sales/a.htm, ''"
    })
    void redirectsAsTheKeyThatSetsItSays(String property, String path, String location) {
        Metabase metabase =
                Web.iis4().text("w3svc/1/ROOT/sales", "HttpRedirect", property).metabase();
        RequestUrl url = RequestUrl.parse("http://web" + path);
        Resolution to = Sites.of(metabase, V4).resolve(url).orElseThrow();
        Optional<Redirect> redirect = Serving.at(metabase, to.path(), V4).redirect();
        assertThat(redirect.flatMap(r -> r.location(to, "x=1")).orElse("")).isEqualTo(location);
        assertThat(redirect.filter(Redirect::permanent).isPresent()).isEqualTo(property.contains("PERMANENT"));
    }

    @Test
    void whatIsSetAboveTheSiteIsFollowedByTheWholePath() {
        Metabase metabase =
                Web.iis4().text("w3svc", "HttpRedirect", "http://other").metabase();
        Resolution to = Sites.of(metabase, V4)
                .resolve(RequestUrl.parse("http://web/a/b"))
                .orElseThrow();
        assertThat(Serving.at(metabase, to.path(), V4).redirect().orElseThrow().location(to, ""))
                .contains("http://other/a/b");
    }

    @Test
    void noLocationEndsItsLine() {
        Metabase metabase = Web.iis4()
                .text("w3svc/1/ROOT", "HttpRedirect", "http://other/\r\nSet-Cookie: a")
                .list("w3svc/1/ROOT", "HttpCustomHeaders", "X-A: b\r\nX-C: d", "no colon", "X B: c", "X-E:f")
                .metabase();
        Resolution to =
                Sites.of(metabase, V4).resolve(RequestUrl.parse("http://web/")).orElseThrow();
        Serving serving = Serving.at(metabase, to.path(), V4);
        assertThat(serving.redirect().orElseThrow().location(to, "").orElseThrow())
                .doesNotContain("\r", "\n");
        assertThat(serving.headers())
                .containsExactly(new Serving.CustomHeader("X-A", "bX-C: d"), new Serving.CustomHeader("X-E", "f"));
    }

    @Test
    void theExactErrorPageWinsOverTheOneForAll() {
        Serving serving = at(
                Web.iis4()
                        .list(
                                "w3svc",
                                "HttpErrors",
                                "401,*,FILE,C:\\all.htm",
                                "401,2,URL,/two.htm",
                                "nonsense",
                                "403,x,FILE,C:\\x.htm"),
                V5);
        assertThat(serving.errorPage(StatusLine.unauthorized(V5, 2)))
                .contains(new ErrorPage(401, Optional.of(2), true, "/two.htm"));
        assertThat(serving.errorPage(StatusLine.unauthorized(V5, 1))
                        .orElseThrow()
                        .place())
                .isEqualTo("C:\\all.htm");
        assertThat(serving.errorPage(StatusLine.answer(403, 1))).isEmpty();
        assertThat(serving.errorPages()).hasSize(2);
    }

    @Test
    void theComputersTypesFillWhatTheKeyLeavesOpen() {
        Serving serving = at(
                Web.iis4()
                        .list("w3svc/1/ROOT", "MimeMap", ".RPT,text/report", "htx,text/x-htx", "broken")
                        .list("MimeMap", "MimeMap", ".rpt,other/thing", ".*,application/octet-stream"),
                V4);
        assertThat(serving.contentType("A.rpt")).contains("text/report");
        assertThat(serving.contentType("a.htx")).contains("text/x-htx");
        assertThat(serving.contentType("a.gif")).isEmpty();
        assertThat(serving.contentType("a.*")).isEmpty();
        assertThat(serving.otherType()).contains("application/octet-stream");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 8, 0x100, 0x20})
    void sslIsNeededWhereOneOfItsFlagsIsSet(long flags) {
        assertThat(at(Web.iis4().number("w3svc", "AccessSSLFlags", flags), V4).needsSsl())
                .isEqualTo(flags == 8 || flags == 0x100);
    }

    @Test
    void accessFlagsSayWhatMayBeDone() {
        Serving home = at(Web.iis4(), V4);
        assertThat(home.read()).isTrue();
        assertThat(home.write()).isFalse();
        assertThat(home.execute()).isFalse();
        assertThat(home.path()).isEqualTo("C:\\InetPub\\wwwroot");
        assertThat(home.script(".asp", "GET").outcome()).isEqualTo(ScriptRequest.Outcome.RUNS);
        assertThat(home.script(".asp", "PUT").outcome()).isEqualTo(ScriptRequest.Outcome.FORBIDDEN);
        assertThat(at(Web.iis4(), V5).script(".asp", "GET").outcome()).isEqualTo(ScriptRequest.Outcome.FORBIDDEN);
    }

    private static Serving at(Web web, IisVersion version) {
        return Serving.at(web.metabase(), KeyPath.of("w3svc/1/ROOT"), version);
    }
}
