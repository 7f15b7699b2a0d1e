package org.mbup.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

class FormatsTest {

    private static final SnapshotFormat JSON = new Fake("json", List.of("json"), "{");
    private static final SnapshotFormat XML = new Fake("xml", List.of("xml", "metabase"), "<");
    private static final List<SnapshotFormat> BOTH = List.of(JSON, XML);

    @Test
    void findsTheJsonFormatOnTheClassPath() {
        assertThat(Formats.all())
                .extracting(SnapshotFormat::name)
                .contains("json")
                .doesNotHaveDuplicates();
        assertThat(Formats.named("JSON").name()).isEqualTo("json");
        assertThat(Formats.byExtension("a/b.JSON")).map(SnapshotFormat::name).contains("json");
        assertThat(Formats.detect(bytes(" {}"), "x").name()).isEqualTo("json");
    }

    @Test
    void contentDecidesBeforeTheName() {
        assertThat(Formats.detect(BOTH, bytes("<a/>"), "snapshot.json")).isSameAs(XML);
        assertThat(Formats.detect(BOTH, bytes("{}"), "snapshot.xml")).isSameAs(JSON);
    }

    @Test
    void theNameDecidesWhereTheContentDoesNot() {
        assertThat(Formats.detect(BOTH, bytes("?"), "snapshot.METABASE")).isSameAs(XML);
        assertThat(Formats.detect(BOTH, bytes("?"), "zip:a.zip!/s.json")).isSameAs(JSON);
    }

    @Test
    void saysWhatItFoundAndWhatItKnows() {
        Problem text = refused(bytes("MZ this is a program, not a snapshot"), "a.exe");
        Problem binary = refused(new byte[] {0x4d, 0x5a, 0, 1}, "a.exe");

        assertThat(text.where().source()).isEqualTo("a.exe");
        assertThat(text.found()).isEqualTo("\"MZ this is a pro\"...");
        assertThat(text.expected()).isEqualTo("json (.json), xml (.xml, .metabase)");
        assertThat(binary.found()).isEqualTo("bytes 4d 5a 00 01");
    }

    @Test
    void anEmptyFileHasItsOwnError() {
        assertThat(refused(new byte[0], "a.json").what()).isEqualTo("the file is empty");
    }

    @Test
    void anUnknownNameIsAUsageProblemThatListsTheNames() {
        assertThatThrownBy(() -> Formats.named(BOTH, "yaml")).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problem().kind()).isEqualTo(Problem.Kind.USAGE);
            assertThat(e.problem().expected()).contains("json", "xml");
        });
        assertThat(Formats.byExtension(BOTH, "a.txt")).isEmpty();
        assertThat(Formats.byExtension(BOTH, "json")).isEmpty();
    }

    private static Problem refused(byte[] head, String name) {
        try {
            Formats.detect(BOTH, head, name);
        } catch (FormatException e) {
            return e.problem();
        }
        throw new AssertionError("accepted " + name);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private record Fake(String name, List<String> extensions, String start) implements SnapshotFormat {
        @Override
        public boolean recognises(byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8).startsWith(start);
        }

        @Override
        public SnapshotDocument read(byte[] bytes, ReadOptions options) {
            throw new UnsupportedOperationException("only detection is tested");
        }

        @Override
        public Rendering write(Snapshot snapshot) {
            throw new UnsupportedOperationException("only detection is tested");
        }
    }
}
