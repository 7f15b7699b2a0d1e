package org.mbup.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mbup.format.Rendering;
import org.mbup.problem.ProblemException;
import org.mbup.store.FaultyOps.Fault;

/** Whatever operation fails, in whatever way, the old or the new snapshot is there, complete, and a rerun succeeds. */
class FaultTest {

    private static final byte[] OLD = content(300_000, 'o');
    private static final byte[] NEW = content(400_000, 'n');
    private static final Rendering RENDERING = out -> out.write(NEW);

    @TempDir
    Path folder;

    /** A way to replace a file, good or bad. */
    @FunctionalInterface
    private interface Replacer {
        void replace(FileOps ops, Path target) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void aReplacementSurvivesEveryFault(Fault fault) throws IOException {
        assertThat(violations(fault, FaultTest::protocol)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aReplacementWhoseBackupIsACopySurvivesEveryFault(Fault fault) throws IOException {
        Replacer withSecondName = (ops, target) -> {
            Files.createLink(target.resolveSibling("second-name"), target);
            protocol(ops, target);
        };
        assertThat(violations(fault, withSecondName)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aNewSnapshotIsCompleteOrAbsentAfterEveryFault(Fault fault) throws IOException {
        int total = operations(Optional.empty());
        assertThat(total).isGreaterThan(5);
        for (int failing = 0; failing < total; failing++) {
            Path target =
                    Files.createDirectory(folder.resolve(fault + "-" + failing)).resolve("web1.json");
            create(new FaultyOps(failing, fault), target);
            assertThat(!Files.exists(target) || Arrays.equals(NEW, Files.readAllBytes(target)))
                    .as("operation %d", failing)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "KILLED"})
    void anOverwriterInPlaceIsCaught(Fault fault) throws IOException {
        assertThat(violations(fault, FaultTest::inPlace)).isNotEmpty();
    }

    @Test
    void aWriterThatForgetsItsTemporaryFileIsCaught() throws IOException {
        assertThat(violations(Fault.REFUSED, FaultTest::untidy)).anyMatch(line -> line.contains("left behind"));
    }

    @Test
    void aFolderThatCannotBeForcedIsReportedAsWritten() throws IOException {
        Path target = target("unforced", 0);
        FileOps ops = new FaultyOps(operations(Optional.of(target)) - 1, Fault.REFUSED);
        LocalPlace place = new LocalPlace(target.toString(), target, ops);
        assertThatThrownBy(() -> place.replace(OLD, RENDERING, CommitOptions.DEFAULT))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("was written, but may not survive a power failure");
        assertThat(target).hasBinaryContent(NEW);
    }

    private List<String> violations(Fault fault, Replacer replacer) throws IOException {
        FaultyOps counting = new FaultyOps(Integer.MAX_VALUE, fault);
        replacer.replace(counting, target(fault + "-count", 0));
        List<String> violations = new ArrayList<>();
        for (int failing = 0; failing < counting.count(); failing++) {
            Path target = target(fault.toString(), failing);
            run(new FaultyOps(failing, fault), target, replacer);
            check(fault + " at " + failing, fault, target, violations);
        }
        return violations;
    }

    private static void run(FileOps ops, Path target, Replacer replacer) {
        try {
            replacer.replace(ops, target);
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("fault at operation");
        }
    }

    private static void check(String what, Fault fault, Path target, List<String> violations) throws IOException {
        byte[] found = Files.exists(target) ? Files.readAllBytes(target) : new byte[0];
        boolean isNew = Arrays.equals(NEW, found);
        if (!isNew && !Arrays.equals(OLD, found)) {
            violations.add(what + ": neither old nor new, " + found.length + " bytes");
            return;
        }
        List<String> others = others(target);
        if (fault != Fault.KILLED && others.stream().anyMatch(name -> name.endsWith("-tmp"))) {
            violations.add(what + ": left behind " + others);
        }
        if (!isNew) {
            new AtomicReplace(new FaultyOps(Integer.MAX_VALUE, fault))
                    .replace(target, OLD, RENDERING, CommitOptions.DEFAULT);
            assertThat(target).as("rerun after %s", what).hasBinaryContent(NEW);
        }
    }

    private static List<String> others(Path target) throws IOException {
        try (Stream<Path> files = Files.list(target.getParent())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("web1.json"))
                    .toList();
        }
    }

    private int operations(Optional<Path> existing) throws IOException {
        FaultyOps counting = new FaultyOps(Integer.MAX_VALUE, Fault.REFUSED);
        if (existing.isPresent()) {
            protocol(counting, target("counted", 0));
        } else {
            new AtomicReplace(counting).create(folder.resolve("counted.json"), RENDERING, Optional.empty());
        }
        return counting.count();
    }

    private static void create(FileOps ops, Path target) {
        try {
            new AtomicReplace(ops).create(target, RENDERING, Optional.empty());
        } catch (FileAlreadyExistsException e) {
            assertThat(target)
                    .as("made by this very call, which was told it was not")
                    .exists();
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("fault at operation");
        }
    }

    private Path target(String name, int number) throws IOException {
        Path target = Files.createDirectory(folder.resolve(name + "-" + number)).resolve("web1.json");
        return Files.write(target, OLD);
    }

    private static void protocol(FileOps ops, Path target) throws IOException {
        new AtomicReplace(ops).replace(target, OLD, RENDERING, CommitOptions.DEFAULT);
    }

    /** The bad twin: it writes over the old content. */
    private static void inPlace(FileOps ops, Path target) throws IOException {
        ops.delete(target);
        try (OutputStream out = ops.create(target, true)) {
            RENDERING.writeTo(out);
        }
    }

    /** Another bad twin: right order, no tidying up. */
    private static void untidy(FileOps ops, Path target) throws IOException {
        Path temporary = target.resolveSibling(SiblingNames.temporary("web1.json"));
        try (OutputStream out = ops.create(temporary, true)) {
            RENDERING.writeTo(out);
        }
        ops.rename(temporary, target);
    }

    private static byte[] content(int size, char fill) {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) fill);
        return bytes;
    }
}
