package org.mbup.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mbup.report.LiveReport;
import org.mbup.simulator.http.Raw;
import org.mbup.simulator.junit.IisServer;
import org.mbup.simulator.junit.RunningIis;

/** docs/simulator.md shows what is sent. */
@IisServer(users = "demo:Wonderl4nd", adsutil = "set w3svc/AuthFlags 4")
@Timeout(60)
class DocumentationTest {

    private static final String PAGE = read();

    @Test
    void theHeadsOfTheThreeAnswersAreThere(RunningIis iis) throws IOException {
        shown(Raw.get(iis.uri(), "/").head().subList(0, 6));
        iis.upgrade();
        shown(Raw.get(iis.uri(), "/").head().subList(0, 4));
        iis.adsutil("set w3svc/NTAuthenticationProviders \"Negotiate,NTLM\"");
        shown(Raw.get(iis.uri(), "/").head().subList(0, 5));
    }

    @Test
    void theProbeIsThere(RunningIis iis) throws IOException {
        iis.upgrade("negotiate");
        String text = LiveReport.text(List.of(iis.probe("/"))).strip();
        assertThat(PAGE).contains(text.substring(text.indexOf('\n') + 1));
    }

    @Test
    void thePlaceholderIsThere(RunningIis iis) throws Exception {
        String body = iis.adsutil("set w3svc/AuthFlags 6")
                .get("/default.asp", "Authorization", iis.basic())
                .body()
                .replaceAll("</?p>", "");
        for (String line : PAGE.lines()
                .filter(line -> line.matches("(User|Key|NTAuthenticationProviders): .*"))
                .toList()) {
            assertThat(body).contains(line);
        }
    }

    @Test
    void theRedirectIsThere(RunningIis iis) throws IOException {
        Matcher set = Pattern.compile("set (\\S+/HttpRedirect) '(.+)'").matcher(PAGE);
        assertThat(set.find()).isTrue();
        iis.adsutil("set w3svc/AuthFlags 1")
                .adsutil("create w3svc/1/root/old IIsWebDirectory")
                .adsutil("set " + set.group(1) + " \"" + set.group(2) + "\"");
        Raw.Reply reply = Raw.get(iis.uri(), "/old/a.htm?n=1", "Host: localhost:8080");
        shown(reply.head().subList(0, 4));
        assertThat(Raw.get(iis.uri(), "/old/keep/a.htm").code()).isEqualTo(200);
    }

    private static void shown(List<String> head) {
        String text = String.join("\n", head);
        assertThat(undated(PAGE)).contains(undated(text));
    }

    private static String undated(String text) {
        return text.replaceAll("Date: .*", "Date: DATE").replaceAll("Content-Length: .*", "Content-Length: SIZE");
    }

    private static String read() {
        try {
            return Files.readString(Path.of("../docs/simulator.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
