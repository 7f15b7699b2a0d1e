package org.mbup.simulator.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Authenticator;
import java.net.HttpURLConnection;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Java's own clients. Every refusal has its counterpart, which is let in by the same server with the same user. */
class JdkClientTest {

    @TempDir
    private static Path folder;

    private static Lab lab;

    @BeforeAll
    static void start() throws IOException {
        lab = new Lab(folder, true);
    }

    @AfterAll
    static void stop() {
        lab.close();
    }

    private static Authenticator password(String password) {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(Lab.ACCOUNT, password.toCharArray());
            }
        };
    }

    /** Nobody's password, so that the one of another test is not taken from the JVM's memory. */
    private static Authenticator none() {
        return new Authenticator() {};
    }

    private static String ask(URI uri, Authenticator authenticator) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setAuthenticator(authenticator);
        connection.setReadTimeout(30_000);
        if (connection.getResponseCode() != 200) {
            return Integer.toString(connection.getResponseCode());
        }
        try (InputStream in = connection.getInputStream()) {
            return user(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String user(String page) {
        Matcher line = Pattern.compile("(?s)<p>User: ([^<]*)</p>.*<p>Scheme: ([^<]*)</p>")
                .matcher(page);
        return line.find() ? line.group(1) + " (" + line.group(2) + ")" : page;
    }

    @Test
    void ntlm() throws IOException {
        URI uri = lab.with(Lab.NTLM, "NTLM");
        assertThat(ask(uri, password(Lab.PASSWORD))).isEqualTo("CORP\\alice (NTLM, NTLMv2)");
        assertThat(ask(uri, password("wrong"))).isEqualTo("401");
        assertThat(ask(uri, none())).isEqualTo("401");
    }

    @Test
    void basic() throws IOException {
        URI uri = lab.with(Lab.BASIC, "NTLM");
        assertThat(ask(uri, password(Lab.PASSWORD))).isEqualTo("CORP\\alice (Basic, Basic)");
    }

    /** What the server offers is MD5-sess, in which curl answers; Java has MD5 alone. */
    @Test
    void digestIsNotTheOneThatJavaKnows() throws IOException {
        assertThat(ask(lab.with(Lab.DIGEST, "NTLM"), password(Lab.PASSWORD))).isEqualTo("401");
        assertThat(ask(lab.with(Lab.DIGEST | Lab.BASIC, "NTLM"), password(Lab.PASSWORD)))
                .isEqualTo("401");
    }

    static Stream<Arguments> tickets() throws IOException {
        return ClientTable.of("HttpURLConnection, ticket");
    }

    @ParameterizedTest
    @MethodSource("tickets")
    void aTicket(String providers, String result) throws Exception {
        URI uri = lab.with(Lab.NTLM, providers);
        assertThat(ClientTable.result(lab.tickets().as(() -> ask(uri, none())))).isEqualTo(result);
    }

    @Test
    void theNewerClientKnowsBasicAlone() throws Exception {
        URI uri = lab.with(Lab.BASIC | Lab.NTLM, "NTLM");
        HttpClient client =
                HttpClient.newBuilder().authenticator(password(Lab.PASSWORD)).build();
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(user(answer.body())).isEqualTo("CORP\\alice (Basic, Basic)");
    }
}
