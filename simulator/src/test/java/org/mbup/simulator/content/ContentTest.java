package org.mbup.simulator.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mbup.problem.ProblemException;
import org.mbup.simulator.Serving;
import org.mbup.simulator.Web;
import org.mbup.simulator.http.Raw;

/** Pages from a folder, and from nowhere else. */
@Timeout(60)
class ContentTest {

    private static final String SECRET = "outside of the folder";

    @TempDir
    Path folder;

    private Path disks;

    @BeforeEach
    void aDiskWithPages() throws IOException {
        disks = Files.createDirectories(folder.resolve("disks"));
        Path home = Files.createDirectories(disks.resolve("C/InetPub/wwwroot"));
        Files.writeString(home.resolve("default.asp"), "<% secret source %>");
        Path report = Files.writeString(home.resolve("Report.htm"), "the report");
        Files.setLastModifiedTime(report, FileTime.from(Instant.parse("2001-02-03T04:05:06Z")));
        Files.writeString(home.resolve("data.rpt"), "numbers");
        Files.createDirectory(home.resolve("Sub"));
        Files.writeString(home.resolve("Sub/long name.txt"), "text");
        Files.writeString(folder.resolve("outside.htm"), SECRET);
        Files.writeString(disks.resolve("C/other.htm"), SECRET);
    }

    @Test
    void aFileSaysHowLongItStaysFreshAndNothingElseDoes() throws IOException {
        Web web = Web.open()
                .text("w3svc/1/ROOT", "HttpExpires", "D,0x708")
                .text("w3svc/1/ROOT/old", "HttpRedirect", "/new")
                .text("w3svc/1/ROOT/sub", "HttpExpires", "S,Sat, 01 Jan 2000 00:00:00 GMT");
        try (Serving serving = serving(web)) {
            Raw.Reply report = serving.get("/report.htm");
            assertThat(report.lines("Cache-Control")).containsExactly("Cache-Control: max-age=1800");
            ZonedDateTime end = date(report, "Expires");
            assertThat(Duration.between(date(report, "Date").plusSeconds(1800), end)
                            .abs())
                    .isLessThan(Duration.ofSeconds(20));
            Raw.Reply text = serving.get("/sub/long%20name.txt");
            assertThat(text.lines("Expires")).containsExactly("Expires: Sat, 01 Jan 2000 00:00:00 GMT");
            assertThat(text.value("Cache-Control")).isEmpty();
            for (String other : new String[] {"/default.asp", "/old/a.htm", "/missing.htm"}) {
                assertThat(serving.get(other).value("Expires")).isEmpty();
            }
        }
        try (Serving serving = Serving.of(web)) {
            assertThat(serving.get("/any.htm").value("Cache-Control")).contains("max-age=1800");
            assertThat(serving.get("/any.asp").value("Cache-Control")).isEmpty();
        }
    }

    private static ZonedDateTime date(Raw.Reply reply, String header) {
        return ZonedDateTime.parse(reply.value(header).orElseThrow(), DateTimeFormatter.RFC_1123_DATE_TIME);
    }

    @Test
    void aPageIsFoundByItsPathOnTheServersDiskWhateverItsLetterCase() throws IOException {
        try (Serving serving = serving(Web.open().list("w3svc", "MimeMap", ".rpt,text/report"))) {
            Raw.Reply report = serving.get("/REPORT.HTM");
            assertThat(report.body()).isEqualTo("the report");
            assertThat(report.value("Content-Type")).contains("text/html");
            assertThat(report.value("Last-Modified")).contains("Sat, 03 Feb 2001 04:05:06 GMT");
            assertThat(serving.get("/data.rpt").value("Content-Type")).contains("text/report");
            assertThat(serving.get("/sub/Long%20Name.txt").body()).isEqualTo("text");
            assertThat(serving.get("/missing.htm").status()).isEqualTo("HTTP/1.1 404 Object Not Found");
            assertThat(serving.get("/sub").value("Location").orElseThrow()).endsWith("/sub/");
            assertThat(serving.ask("HEAD", "/Report.htm").value("Content-Length"))
                    .contains("10");
        }
    }

    @Test
    void aScriptIsNeverSentAsText() throws IOException {
        try (Serving serving = serving(Web.open())) {
            for (String path : new String[] {"/", "/default.asp", "/Default.ASP", "/sub/../default.asp"}) {
                Raw.Reply reply = serving.get(path);
                assertThat(reply.body()).contains("would have run").doesNotContain("secret source");
            }
            for (String path : new String[] {
                "/default.asp.", "/default.asp%20", "/default.asp::$DATA", "/default.asp%2e", "/default.asp%00.htm"
            }) {
                assertThat(serving.get(path).body()).doesNotContain("secret source");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../outside.htm",
                "/../../../outside.htm",
                "/%2e%2e/other.htm",
                "/%2e%2e/%2e%2e/other.htm",
                "/..%2f..%2fother.htm",
                "/..%5c..%5cother.htm",
                "/..\\..\\other.htm",
                "/..%255c..%255cother.htm",
                "/%c0%ae%c0%ae/%c0%ae%c0%ae/other.htm",
                "/..%c0%af..%c0%afother.htm",
                "/sub/../../../other.htm",
                "/.../other.htm",
                "/sub/. ./. ./other.htm",
                "/link.htm",
                "/linked/outside.htm",
                "/linked/disks/C/other.htm",
                "/C:/other.htm",
                "/C:%5cother.htm",
                "//etc/passwd",
                "///etc/passwd",
                "/%2fetc/passwd",
                "/REPORT~1.HTM",
                "/Report.htm::$DATA",
                "/Report.htm:stream",
                "/Report.htm%00",
                "/Report.htm%20",
                "/Report.htm.",
                "/nul",
                "/%5c%5c.%5cpipe%5cx",
                "/file:///etc/passwd"
            })
    void noPathLeadsOutOfTheFolder(String path) throws IOException {
        Path home = disks.resolve("C/InetPub/wwwroot");
        Files.createSymbolicLink(home.resolve("link.htm"), folder.resolve("outside.htm"));
        Files.createSymbolicLink(home.resolve("linked"), folder);
        try (Serving serving = serving(Web.open())) {
            Raw.Reply reply = serving.get(path);
            assertThat(reply.code()).isIn(400, 404);
            assertThat(reply.body()).doesNotContain(SECRET).doesNotContain("root:");
            assertThat(serving.get("/report.htm").body()).isEqualTo("the report");
        }
    }

    @Test
    void aPathOfTheMetabaseLeadsNowhereElseEither() throws IOException {
        for (String path : new String[] {"C:\\..\\..", "..\\..", "C:\\InetPub\\..\\..\\..", "/", "\\\\..\\..", ""}) {
            try (Serving serving = serving(Web.open().text("w3svc/1/ROOT", "Path", path))) {
                assertThat(serving.get("/outside.htm").code()).isEqualTo(404);
            }
        }
    }

    @Test
    void aFileThatOthersMayNotReadAsksForALogon() throws IOException {
        assumeTrue(Files.getFileStore(disks).supportsFileAttributeView("posix"), "needs permissions of POSIX");
        Files.setPosixFilePermissions(
                disks.resolve("C/InetPub/wwwroot/Report.htm"), PosixFilePermissions.fromString("rw-r-----"));
        try (Serving serving = serving(Web.open().number("w3svc", "AuthFlags", 3))) {
            Raw.Reply refused = serving.get("/report.htm");
            assertThat(refused.status()).isEqualTo("HTTP/1.1 401 Access Denied");
            assertThat(refused.lines("WWW-Authenticate"))
                    .containsExactly("WWW-Authenticate: Basic realm=\"localhost\"");
            assertThat(serving.get("/data.rpt").code()).isEqualTo(200);
            assertThat(serving.get("/report.htm", "Authorization: Basic Q09SUFxhbGljZTpXb25kZXJsNG5k")
                            .body())
                    .isEqualTo("the report");
        }
    }

    @Test
    void anErrorPageOfHttpErrorsIsTakenFromTheDisk() throws IOException {
        Path help = Files.createDirectories(disks.resolve("C/WINNT/help"));
        Files.writeString(help.resolve("401-2.htm"), "house style");
        Files.writeString(help.resolve("404.htm"), "nothing here");
        Web web = Web.open()
                .number("w3svc/1/ROOT/a", "AuthFlags", 4)
                .list(
                        "w3svc",
                        "HttpErrors",
                        "401,2,FILE,C:\\WINNT\\help\\401-2.htm",
                        "404,*,URL,/report.htm",
                        "403,*,FILE,C:\\absent.htm");
        try (Serving serving = serving(web)) {
            assertThat(serving.get("/a/").body()).isEqualTo("house style");
            assertThat(serving.get("/missing.htm").body()).isEqualTo("the report");
            assertThat(serving.ask("PUT", "/report.htm").body()).contains("403.3");
        }
    }

    @Test
    void aListingNamesWhatIsThereAndNoLinks() throws IOException {
        Path home = disks.resolve("C/InetPub/wwwroot");
        Files.createSymbolicLink(home.resolve("link.htm"), folder.resolve("outside.htm"));
        Files.writeString(home.resolve("a&b.txt"), "");
        try (Serving serving = serving(Web.open().number("w3svc/1", "DirBrowseFlags", 0x80000000L))) {
            assertThat(serving.get("/").body())
                    .contains("<a href=\"Sub/\">Sub</a>", "<a href=\"a%26b.txt\">a&amp;b.txt</a>", "Report.htm</a> 10")
                    .doesNotContain("link.htm");
        }
    }

    @Test
    void aFolderWithoutDisksIsTheHomeOfEverySite() throws IOException {
        Path pages = disks.resolve("C/InetPub/wwwroot");
        try (Serving serving = Serving.of(Web.open(), options -> options.content(Content.in(pages)))) {
            assertThat(serving.get("/report.htm").body()).isEqualTo("the report");
        }
    }

    @Test
    void whatIsNoFolderIsRefused() {
        assertThatThrownBy(() -> Content.in(folder.resolve("outside.htm"))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Content.in(folder.resolve("absent"))).isInstanceOf(ProblemException.class);
    }

    private Serving serving(Web web) {
        return Serving.of(web, options -> options.content(Content.in(disks)));
    }
}
