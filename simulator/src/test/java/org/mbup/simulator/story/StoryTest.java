package org.mbup.simulator.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mbup.simulator.kdc.KdcKind;

class StoryTest {

    @TempDir
    private Path folder;

    @Test
    void theTicketIsRefusedBeforeNegotiateIsAddedAndTakenAfterwards() {
        List<String> told = new ArrayList<>();
        List<Scene> scenes = Story.tell(KdcKind.KERBY, folder, told::add);
        assertThat(scenes).hasSize(4).allMatch(Scene::held);
        assertThat(scenes).extracting(Scene::status).containsExactly(401, 401, 200, 200);
        assertThat(scenes.get(0).exchanges()).hasSize(1);
        assertThat(scenes.get(0).exchanges().get(0).challenges()).containsExactly("NTLM");
        assertThat(scenes.get(2).how()).contains("NTLM, NTLMv2");
        assertThat(scenes.get(3).seen()).contains("alice@IIS.TEST");
        assertThat(scenes.get(3).how()).contains("Negotiate, Kerberos");
        assertThat(scenes.get(3).exchanges().get(0).challenges()).containsExactly("Negotiate", "NTLM");
        assertThat(told).contains("   < HTTP/1.1 401 Access Denied", "   < WWW-Authenticate: NTLM");
        assertThat(told).contains("   => 401.2, Negotiate is not offered here.");
        assertThat(told).allMatch(line -> line.length() < 140);
    }

    /** Whatever changes from run to run stands for itself. */
    private static String lasting(String text) {
        return text.replaceAll("localhost:[0-9]+", "localhost:PORT")
                .replaceAll("Date: .*", "Date: DATE")
                .replaceAll("Content-Length: [0-9]+", "Content-Length: LENGTH")
                .replaceAll("[A-Za-z0-9+/]{12}[.]{3} [(][0-9]+ characters[)]", "TOKEN");
    }

    @Test
    void thePageOfTheDocumentationShowsItAsItIs() throws IOException {
        List<String> told = new ArrayList<>();
        Story.tell(KdcKind.KERBY, folder, told::add);
        String page = Files.readString(Path.of("../docs/story.md"));
        assertThat(lasting(page)).contains(lasting(String.join("\n", told)));
    }

    @Test
    void aSceneThatGoesOtherwiseDoesNotHold() {
        Exchange letIn = new Exchange(
                List.of("GET / HTTP/1.1"),
                List.of("HTTP/1.1 200 OK"),
                200,
                List.of(),
                "<p>User: alice@IIS.TEST</p><p>Scheme: Negotiate, Kerberos</p>");
        assertThat(new Scene("a", List.of(letIn), 200, Optional.of("alice@IIS.TEST")).held())
                .isTrue();
        assertThat(new Scene("a", List.of(letIn), 401, Optional.empty()).held()).isFalse();
        assertThat(new Scene("a", List.of(letIn), 200, Optional.of("bob@IIS.TEST")).held())
                .isFalse();
        assertThat(new Scene("a", List.of(letIn), 200, Optional.empty()).held()).isFalse();
        assertThat(Stage.verdict(List.of(new Scene("a client", List.of(letIn), 401, Optional.empty()))))
                .containsExactly(
                        "",
                        "Not proved: \"a client\" should have ended with 401 and ended with 200 as alice@IIS.TEST"
                                + " (Negotiate, Kerberos)");
    }

    @Test
    void noTokenIsToldWhole() {
        String token = "YIICSgYGKwYBBQUCoIICPjCCAjqgDTALBgkqhkiG9xIBAgKh";
        Exchange exchange = new Exchange(
                List.of("Authorization: Negotiate " + token),
                List.of("WWW-Authenticate: Negotiate " + token),
                200,
                List.of("Negotiate " + token),
                "");
        assertThat(exchange.sent() + " " + exchange.received() + exchange).doesNotContain(token);
        assertThat(exchange.sent()).containsExactly("Authorization: Negotiate YIICSgYGKwYB... (48 characters)");
        assertThat(exchange.token("Negotiate")).contains(token);
    }
}
