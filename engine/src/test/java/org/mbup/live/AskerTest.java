package org.mbup.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mbup.cli.Mbup;
import org.mbup.problem.ProblemException;
import org.mbup.wire.Client;
import org.mbup.wire.Verdict;

/** Asking a running server, one that means well and several that do not. */
@Timeout(60)
class AskerTest {

    private static final Asker QUICK = new Asker(Optional.empty(), false, Duration.ofMillis(1500));

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private ServerSocket server;

    @AfterEach
    void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void theLinesOfA401AreToldLetterForLetterAndInOrder() throws IOException {
        String url =
                answering("HTTP/1.1 401 Access Denied\r\nServer: Microsoft-IIS/5.0\r\nwww-authenticate: Negotiate\r\n"
                        + "WWW-Authenticate:  ntlm\r\nWWW-Authenticate: Digest qop=\"auth\",nonce=\"a1b2\",realm=\"r\"\r\n"
                        + "WWW-Authenticate: Basic realm=\"exair\"\r\nContent-Length: 0\r\n\r\n");
        Seen seen = Seen.at(LiveUrl.parse(url + "a b?x=1#y"), QUICK);
        assertThat(seen.first()).isEqualTo("HTTP/1.1 401 Access Denied");
        assertThat(seen.challenges())
                .containsExactly(
                        "www-authenticate: Negotiate",
                        "WWW-Authenticate:  ntlm",
                        "WWW-Authenticate: Digest qop=\"auth\",nonce=\"<nonce>\",realm=\"r\"",
                        "WWW-Authenticate: Basic realm=\"exair\"");
        assertThat(seen.clients().get(Client.KERBEROS).result()).isEqualTo(Verdict.Result.WORKS);
        assertThat(seen.clients().get(Client.BASIC).result()).isEqualTo(Verdict.Result.WORKS);
        assertThat(asked).hasSize(1);
        assertThat(asked.get(0))
                .startsWith("GET /a%20b?x=1 HTTP/1.1\r\nHost: localhost:")
                .doesNotContain("Authorization");
    }

    @Test
    void anOpenPageIsAskedOnceMoreWithASchemeNoServerHas() throws IOException {
        String url = answering("HTTP/1.0 200 OK\r\n\r\n");
        Seen seen = Seen.at(LiveUrl.parse(url), QUICK);
        assertThat(seen.refusal()).isEmpty();
        assertThat(asked).hasSize(2);
        assertThat(asked.get(1)).contains("Authorization: mbup-probe");
        assertThat(run("probe", "--live", url)).contains("without credentials   HTTP/1.0 200 OK", "no 401 was seen");
    }

    @Test
    void nothingIsFollowedAndInterimAnswersArePassedOver() throws IOException {
        String url =
                answering("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 302 Object Moved\r\nLocation: http://localhost:1/\r\n"
                        + "X: a\r\n  b\r\n\r\n");
        LiveAnswer answer = QUICK.ask(LiveUrl.parse(url), Optional.empty());
        assertThat(answer.code()).isEqualTo(302);
        assertThat(answer.first("location")).contains("http://localhost:1/");
        assertThat(answer.first("x")).contains("a b");
        assertThat(asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 401",
                "SSH-2.0-x\r\n\r\n",
                "HTTP/1.1 abc\r\n\r\n",
                "HTTP/1.1 401 x\r\nServer: y\r\n",
                "HTTP/1.1 100 Continue\r\n\r\n"
            })
    void whatIsNoAnswerIsTold(String bytes) throws IOException {
        String url = answering(bytes);
        assertThatThrownBy(() -> QUICK.ask(LiveUrl.parse(url), Optional.empty()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(url);
    }

    @Test
    void aHeadWithoutEndIsCut() throws IOException {
        String url = answering("HTTP/1.1 401 x\r\n" + "X: aaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n".repeat(10_000));
        assertThatThrownBy(() -> QUICK.ask(LiveUrl.parse(url), Optional.empty()))
                .hasMessageContaining("more than 65536 bytes");
    }

    @Test
    void aServerThatSaysNothingIsLeft() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        LiveUrl url = LiveUrl.parse("http://localhost:" + server.getLocalPort() + "/");
        Asker impatient = new Asker(Optional.empty(), false, Duration.ofMillis(200));
        assertThatThrownBy(() -> impatient.ask(url, Optional.empty())).hasMessageContaining("does not answer");
    }

    @Test
    void controlCharactersOfAServerDoNotReachATerminal() throws IOException {
        String url = answering("HTTP/1.1 401 \u001b[31mred\r\nWWW-Authenticate: NTLM\u001b]0;x\u0007\r\n\r\n");
        assertThat(run("probe", "--live", url)).contains("?[31mred").doesNotContain("\u001b", "\u0007");
        assertThat(run("probe", "--live", url, "--format", "json")).doesNotContain("\u001b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://192.0.2.1:80/", "http://10.1.1.1/", "http://0.0.0.0/"})
    void otherComputersAreNotAskedUnlessAllowed(String url) {
        assertThatThrownBy(() -> Asker.local().ask(LiveUrl.parse(url), Optional.empty()))
                .hasMessageContaining("on another computer")
                .hasMessageContaining("--allow-remote");
    }

    @Test
    void anotherPlaceToConnectToKeepsTheNameAskedFor() throws IOException {
        String url =
                answering("HTTP/1.1 401 x\r\nWWW-Authenticate: NTLM\r\n\r\n").replace("localhost", "www.exair.com");
        assertThat(run("probe", "--live", url, "--connect", "localhost")).contains("WWW-Authenticate: NTLM");
        assertThat(asked.get(0)).contains("\r\nHost: www.exair.com:");
        assertThat(run("probe", "--live", url, "--connect", "192.0.2.1")).contains("on another computer");
    }

    @ParameterizedTest
    @CsvSource({
        "probe --live https://localhost/, without encryption",
        "probe --live localhost, has not the form",
        "probe --live http://localhost/%zz, two hex digits",
        "probe --live http://localhost:1/ --as 5.0, --as is for a snapshot",
        "probe web1.json --allow-remote, go with --live",
        "probe --live http://localhost:1/, cannot be asked"
    })
    void faultsOfTheUserAreTold(String line, String told) {
        assertThat(run(line.split(" "))).contains(told);
    }

    private static String run(String... args) {
        StringWriter out = new StringWriter();
        Mbup.run(new PrintWriter(out), new PrintWriter(out), args);
        return out.toString();
    }

    /** A server that answers every connection with these bytes and closes it. */
    private String answering(String bytes) throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    byte[] request = new byte[4096];
                    int size = Math.max(0, socket.getInputStream().read(request));
                    asked.add(new String(request, 0, size, StandardCharsets.ISO_8859_1));
                    socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
                } catch (IOException e) {
                    // The asker has left; the next one may come.
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
        return "http://localhost:" + server.getLocalPort() + "/";
    }
}
