package org.mbup.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import org.mbup.compare.Comparison;
import org.mbup.format.Formats;
import org.mbup.format.Snapshot;
import org.mbup.format.SnapshotDocument;
import org.mbup.generate.GeneratedChangelog;
import org.mbup.history.AppliedStep;
import org.mbup.history.History;
import org.mbup.metabase.IisVersion;
import org.mbup.metabase.Key;
import org.mbup.metabase.KeyPath;
import org.mbup.metabase.Metabase;
import org.mbup.metabase.MetabaseTree;
import org.mbup.metabase.Value;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;
import org.mbup.schema.Catalogue;

/** The rollback blocks of a generated changelog, alone and beside the records of the steps. */
class GeneratedRollbackTest {

    private static Path folder;

    @BeforeContainer
    static void folder() throws IOException {
        folder = Files.createTempDirectory("generated-rollback");
    }

    @AfterContainer
    static void clean() throws IOException {
        Files.deleteIfExists(folder.resolve("V1__generated.yaml"));
        Files.delete(folder);
    }

    @Provide
    Arbitrary<Metabase> metabases() {
        return org.mbup.testing.Arbitrary.metabases().map(GeneratedRollbackTest::withoutSecrets);
    }

    @Property(tries = 100)
    void theBlocksAloneGiveTheFirstAgain(@ForAll("metabases") Metabase one, @ForAll("metabases") Metabase other)
            throws IOException {
        String text = changelog(one, other);
        Statistics.label("blocks")
                .collect(text.contains("rollback:"))
                .coverage(c -> c.check(true).percentage(p -> p > 80));
        if (!text.contains("changeSet")) {
            return;
        }
        assertThat(text).doesNotContain("No rollback block");

        SnapshotDocument after = migrated(one, text);

        assertThat(Comparison.of(after.snapshot().metabase(), other).differences())
                .isEmpty();
        assertThat(undoneByBlocks(after, one)).as(text).isTrue();
    }

    /** A law that could not fail would prove nothing. */
    @Example
    void aBlockThatGivesBackSomethingElseIsCaught() throws IOException {
        Metabase one = comment("old");
        String text = changelog(one, comment("new")).replace("value: \"old\"", "value: \"other\"");

        assertThat(undoneByBlocks(migrated(one, text), one)).isFalse();
    }

    @Example
    void whereTheBlockSaysSomethingElseThanTheRecordTheBlockCounts() throws IOException {
        Metabase one = comment("old");
        String text = changelog(one, comment("new")).replace("value: \"old\"", "value: \"other\"");

        assertThat(comment(undo(migrated(one, text)).after())).isEqualTo("other");
    }

    @Example
    void aValueChangedByHandSinceIsAConflictWhereTheBlockSaysWhatTheRecordSays() throws IOException {
        Metabase one = comment("old");
        SnapshotDocument after = migrated(one, changelog(one, comment("new")));
        byte[] edited = new String(
                        after.format().write(after.snapshot()).bytes(), java.nio.charset.StandardCharsets.UTF_8)
                .replaceFirst("\"new\"", "\"by hand\"")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);

        ProblemException thrown = catchThrowableOfType(ProblemException.class, () -> undo(Snapshots.read(edited)));

        assertThat(thrown.problem().kind()).isEqualTo(Problem.Kind.DRIFT);
        assertThat(thrown.problem().found()).isEqualTo("\"by hand\"");
    }

    /** A property under a name of its own, between others, in a tree that goes: only the record knows all that. */
    @Example
    void namesAndOrderReturnToo() throws IOException {
        org.mbup.metabase.Property odd = new org.mbup.metabase.Property(
                6000,
                "authFLAGS",
                org.mbup.metabase.UserType.FILE,
                org.mbup.metabase.Attributes.INHERIT,
                new Value.Dword(1));
        Metabase one = MetabaseTree.of(List.of(
                Key.of(KeyPath.LM, List.of()),
                Key.of(
                        KeyPath.of("W3svc"),
                        List.of(comment("x").explicit(KeyPath.of("w3svc"), 1015).orElseThrow(), odd))));
        Metabase other = MetabaseTree.of(List.of(Key.of(KeyPath.LM, List.of())));
        String text = changelog(one, other);
        for (String format : List.of("json", "xml")) {
            SnapshotDocument before = document(one, format);
            byte[] bytes = before.format().write(before.snapshot()).bytes();
            ReplayResult ran = Replay.run(before, folder(text).request().from(IisVersion.V4_0));
            SnapshotDocument after = before.format()
                    .read(
                            before.render(ran.after(), ran.history()).bytes(),
                            org.mbup.format.ReadOptions.of("test." + format));

            UndoResult undone = undo(after);

            assertThat(text).contains("rollback:\n");
            assertThat(after.render(undone.after(), undone.history()).bytes())
                    .as(format)
                    .isEqualTo(bytes);
        }
    }

    @Example
    void aChangelogOfSomeMegabytesIsReadAgain() throws IOException {
        Metabase one = comment("a".repeat(2 << 20));
        String text = changelog(one, comment("b".repeat(2 << 20)));

        assertThat(text.length()).isGreaterThan(4 << 20);
        assertThat(undoneByBlocks(migrated(one, text), one)).isTrue();
    }

    private static boolean undoneByBlocks(SnapshotDocument after, Metabase one) {
        Snapshot snapshot = after.snapshot();
        History unknown = new History(snapshot.history().steps().stream()
                .map(AppliedStep::withoutEdits)
                .toList());
        Snapshot marked = new Snapshot(snapshot.metabase(), Optional.empty(), unknown);
        UndoResult undone =
                undo(Snapshots.read(Formats.named("json").write(marked).bytes()));
        return Comparison.of(undone.after(), one).equivalent();
    }

    private static UndoResult undo(SnapshotDocument document) {
        return Undo.run(document, UndoRequest.LAST_RUN.at(folder.toString()));
    }

    private static String changelog(Metabase one, Metabase other) {
        return GeneratedChangelog.between(one, other, "law", GeneratedChangelog.Form.YAML)
                .text();
    }

    private static MigrationFolder folder(String text) {
        return new MigrationFolder(folder).file("V1__generated.yaml", text);
    }

    private static SnapshotDocument migrated(Metabase one, String text) {
        SnapshotDocument before = document(one, "json");
        ReplayResult result = Replay.run(before, folder(text).request().from(IisVersion.V4_0));
        return Snapshots.saved(before, result.after(), result.history());
    }

    private static SnapshotDocument document(Metabase metabase, String format) {
        Snapshot snapshot = new Snapshot(metabase, Optional.empty(), History.EMPTY);
        byte[] bytes = Formats.named(format).write(snapshot).bytes();
        return Formats.named(format).read(bytes, org.mbup.format.ReadOptions.of("test." + format));
    }

    private static Metabase comment(String text) {
        return MetabaseTree.of(List.of(
                Key.of(KeyPath.LM, List.of()),
                Key.of(
                        KeyPath.of("w3svc"),
                        List.of(Catalogue.standard()
                                .byName("ServerComment")
                                .orElseThrow()
                                .property(new Value.Text(text))))));
    }

    private static String comment(Metabase metabase) {
        return metabase.explicit(KeyPath.of("w3svc"), 1015)
                .map(property -> property.value().display())
                .orElse("");
    }

    private static Metabase withoutSecrets(Metabase metabase) {
        return MetabaseTree.of(
                metabase.keys().stream()
                        .map(key -> Key.of(
                                key.path(),
                                key.properties().stream()
                                        .filter(property ->
                                                !Catalogue.standard().secret(property))
                                        .toList()))
                        .toList(),
                metabase.versionLabel());
    }
}
