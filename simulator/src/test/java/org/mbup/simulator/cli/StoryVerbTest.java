package org.mbup.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.mbup.cli.Mbup;

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
