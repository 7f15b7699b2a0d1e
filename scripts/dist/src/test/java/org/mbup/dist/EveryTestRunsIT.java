package org.mbup.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Surefire and failsafe take a class by its name; one with another name would stand there and never run. */
class EveryTestRunsIT {

    private static final Pattern TESTS = Pattern.compile("(?m)^    @(Test|ParameterizedTest|TestFactory|Property)\\b");
    private static final Pattern BASE = Pattern.compile("(?m)^(public )?(abstract class|interface) ");

    @Test
    void byItsName() throws IOException {
        try (Stream<Path> files = Files.walk(Launcher.root())) {
            List<Path> tests = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().replace('\\', '/').contains("/src/test/java/"))
                    .filter(EveryTestRunsIT::hasTests)
                    .toList();
            assertThat(tests).hasSizeGreaterThan(200);
            assertThat(tests)
                    .allSatisfy(file ->
                            assertThat(runs(file.getFileName().toString())).isTrue());
        }
    }

    @Test
    void anotherNameIsNoticed() {
        assertThat(runs("HostileLogonTest.java")).isTrue();
        assertThat(runs("EveryTestRunsIT.java")).isTrue();
        assertThat(runs("HostileLogonProperties.java")).isFalse();
    }

    private static boolean runs(String file) {
        return file.endsWith("Test.java") || file.endsWith("IT.java");
    }

    private static boolean hasTests(Path file) {
        try {
            String text = Files.readString(file);
            return TESTS.matcher(text).find() && !BASE.matcher(text).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
