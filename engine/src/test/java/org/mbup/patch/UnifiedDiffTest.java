package org.mbup.patch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;

/** The tools people have apply it, where they are installed. */
class UnifiedDiffTest {

    private static final List<String> PATCH = List.of("patch", "-p0", "--binary", "-s", "-i", "change.patch");
    private static final List<String> GIT = List.of("git", "apply", "-p0", "--unidiff-zero", "change.patch");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> line = Arbitraries.of("a", "b", "c", "", "  { ü", "x\r", "-y", "+z", "@@", "\\ No newline");
        return Combinators.combine(line.list().ofMaxSize(30), Arbitraries.of("", "\n"))
                .as((lines, end) -> String.join("\n", lines) + end);
    }

    @Property(tries = 60)
    void patchMakesTheOneIntoTheOther(@ForAll("texts") String one, @ForAll("texts") String other) throws Exception {
        Assume.that(!one.isEmpty() && !other.isEmpty());
        assertThat(applied(PATCH, one, other, new BitSet())).isEqualTo(other);
    }

    @Property(tries = 40)
    void gitAppliesItToo(@ForAll("texts") String one, @ForAll("texts") String other) throws Exception {
        Assume.that(!one.isEmpty() && !other.isEmpty());
        assertThat(applied(GIT, one, other, new BitSet())).isEqualTo(other);
    }

    @Example
    void aHiddenLineIsNotShownAndThePatchStillApplies() throws Exception {
        String one = "1\n2\nsecret\n3\nold\n4\nsecret\n5\n6\n7\n8\n9\nold\n10\n";
        String other = one.replace("old", "new");
        BitSet hidden = new BitSet();
        hidden.set(2);
        hidden.set(6);

        String diff = new String(
                UnifiedDiff.between(bytes(one), bytes(other)).hiding(hidden).bytes("f"), StandardCharsets.UTF_8);

        assertThat(diff).doesNotContain("secret").contains("@@ -4,3 +4,3 @@\n 3\n-old\n+new\n 4\n");
        assertThat(applied(PATCH, one, other, hidden)).isEqualTo(other);
        assertThat(applied(GIT, one, other, hidden)).isEqualTo(other);
    }

    @Example
    void neighboursShareTheirSurroundings() {
        String one = "a\nb\nc\nd\ne\nf\ng\nh\n";

        String diff = new String(
                UnifiedDiff.between(bytes(one), bytes(one.replace("b", "B").replace("e", "E")))
                        .bytes("web1.json"),
                StandardCharsets.UTF_8);

        assertThat(diff).isEqualTo("""
                --- web1.json
                +++ web1.json
                @@ -1,8 +1,8 @@
                 a
                -b
                +B
                 c
                 d
                -e
                +E
                 f
                 g
                 h
                """);
    }

    @Example
    void theSameTextsHaveNoDiff() {
        assertThat(UnifiedDiff.between(bytes("a\n"), bytes("a\n")).bytes("f")).isEmpty();
    }

    /** Many small changes in a large file cost what the changes cost. */
    @Example
    void aLargeFileTakesLittleTime() {
        StringBuilder one = new StringBuilder();
        StringBuilder other = new StringBuilder();
        for (int i = 0; i < 400_000; i++) {
            one.append("key ").append(i).append("\n{\n}\n");
            other.append("key ").append(i).append(i % 50 == 0 ? "\n{\nnew\n}\n" : "\n{\n}\n");
        }
        byte[] diff = Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> UnifiedDiff.between(bytes(one.toString()), bytes(other.toString()))
                        .bytes("f"));

        assertThat(new String(diff, StandardCharsets.UTF_8).lines().filter(line -> line.equals("+new")))
                .hasSize(8_000);
    }

    private static String applied(List<String> tool, String one, String other, BitSet hidden) throws Exception {
        Path folder = Files.createTempDirectory("patch");
        try {
            byte[] diff =
                    UnifiedDiff.between(bytes(one), bytes(other)).hiding(hidden).bytes("f");
            Files.write(folder.resolve("f"), bytes(one));
            Files.write(folder.resolve("change.patch"), diff);
            if (diff.length > 0) {
                run(tool, folder, new String(diff, StandardCharsets.UTF_8));
            }
            return Files.readString(folder.resolve("f"));
        } finally {
            delete(folder);
        }
    }

    private static void run(List<String> tool, Path folder, String diff) throws Exception {
        Process process;
        try {
            process = new ProcessBuilder(new ArrayList<>(tool))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            org.junit.jupiter.api.Assumptions.abort(tool.get(0) + " is not installed");
            return;
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output + "\n" + diff).isZero();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
