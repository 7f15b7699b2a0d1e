package org.mbup.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mbup.cli.Mbup;
import org.mbup.simulator.http.Raw;

class StoryVerbTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Mbup.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    @Test
    void tellsTheStoryAndSaysThatItIsProved() {
        assertThat(run("story")).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains("=> 401")
                .contains("=> 200 as alice@IIS.TEST (Negotiate, Kerberos)")
                .contains("Proved: ");
    }

    @Test
    @Timeout(120)
    void staysForOtherClientsUntilItIsStoppedAndLeavesNothing() throws Exception {
        AtomicInteger code = new AtomicInteger(-1);
        Thread story = new Thread(() -> code.set(run("story", "--stay")));
        story.start();
        Matcher told = await(story, "curl --anyauth -u : (http://localhost:[0-9]+/)");
        URI uri = URI.create(told.group(1));
        Path snapshot = Path.of(await(story, "mbup adsutil (/\\S+) set").group(1));
        assertThat(Raw.get(uri, "/").lines("WWW-Authenticate"))
                .containsExactly("WWW-Authenticate: Negotiate", "WWW-Authenticate: NTLM");
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        Mbup.run(nowhere, nowhere, "adsutil", snapshot.toString(), "set", "w3svc/NTAuthenticationProviders", "NTLM");
        await(story, "was read again");
        assertThat(Raw.get(uri, "/").lines("WWW-Authenticate")).containsExactly("WWW-Authenticate: NTLM");
        assertThat(snapshot).exists();
        story.interrupt();
        story.join();
        assertThat(code).hasValue(0);
        assertThat(snapshot.getParent()).doesNotExist();
    }

    private Matcher await(Thread story, String pattern) throws InterruptedException {
        Pattern wanted = Pattern.compile(pattern);
        Matcher found = wanted.matcher(out.toString());
        while (!found.find() && story.isAlive()) {
            Thread.sleep(10);
            found = wanted.matcher(out.toString());
        }
        assertThat(out.toString()).containsPattern(wanted);
        return found;
    }

    @Test
    void refusesAKdcItDoesNotKnow() {
        assertThat(run("story", "--kdc", "heimdal")).isEqualTo(2);
        assertThat(err.toString()).contains("--kdc takes kerby or mit");
    }

    @Test
    void helpHasExamples() {
        assertThat(run("story", "--help")).isZero();
        assertThat(out.toString()).contains("mbup story --kdc mit");
    }
}
