package org.mbup.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mbup.wire.Web.V4;
import static org.mbup.wire.Web.V5;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.KeyPath;

/** What is done with a request whose logon is settled. */
class ServingTest {

    @Test
    void noHeaderEndsItsLine() {
        Serving serving = at(
                Web.iis4().list("w3svc/1/ROOT", "HttpCustomHeaders", "X-A: b\r\nX-C: d", "no colon", "X B: c", "X-E:f"),
                V4);
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
