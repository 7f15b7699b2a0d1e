package org.mbup.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mbup.format.SnapshotDocument;
import org.mbup.history.AppliedStep;
import org.mbup.history.History;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

/** Checksums, and the two verbs about them: validate and repair. And clean. */
class RepairTest {

    private static final String LINES = """
            databaseChangeLog:
              - changeSet:
                  id: "1"
                  author: test
                  comment: Says who it is.
                  changes:
                    - adsutil:
                        lines:
                          - 'set w3svc/ServerComment "one"'
                    - setProperty:
                        path: w3svc
                        property: ConnectionTimeout
                        value: "900"
            """;

    @TempDir
    Path folder;

    private MigrationFolder migrations;
    private SnapshotDocument original;
    private SnapshotDocument ran;

    @BeforeEach
    void migrations() {
        migrations = new MigrationFolder(folder)
                .file("V1__one.yaml", LINES)
                .step("V2__two.yaml", "setProperty: { path: w3svc, property: ConnectionTimeout, value: \"901\" }");
        original = Snapshots.read(canonical(Snapshots.ntlm()));
        ran = migrated(original);
    }

    private static byte[] canonical(SnapshotDocument document) {
        return document.format().write(document.snapshot()).bytes();
    }

    private SnapshotDocument migrated(SnapshotDocument document) {
        ReplayResult result = Replay.run(document, "web1.json", migrations.request());
        return Snapshots.saved(document, result.after(), result.history());
    }

    private List<Invalid> invalid(SnapshotDocument document, String... patterns) {
        return Validate.run(
                document,
                "web1.json",
                List.of(folder.toString()),
                RunOrder.DEFAULT,
                java.util.Arrays.stream(patterns).map(IgnorePattern::parse).toList());
    }

    private RepairResult repair(SnapshotDocument document) {
        return Repair.run(document, "web1.json", List.of(folder.toString()));
    }

    private SnapshotDocument repaired(SnapshotDocument document) {
        RepairResult result = repair(document);
        return Snapshots.saved(document, result.after(), result.history());
    }

    private static SnapshotDocument withHistory(SnapshotDocument document, UnaryOperator<AppliedStep> change) {
        History history = new History(
                document.snapshot().history().steps().stream().map(change).toList());
        return Snapshots.saved(
                document, new org.mbup.metabase.WorkingCopy(document.snapshot().metabase()), history);
    }

    private static List<String> checksums(SnapshotDocument document) {
        return document.snapshot().history().steps().stream()
                .map(AppliedStep::checksum)
                .toList();
    }

    @Test
    void lineEndsTrailingBlanksAndAByteOrderMarkAreNoChange() throws IOException {
        String text = "\uFEFF" + LINES.replace("\n", "   \r\n") + "\r\n";
        Files.writeString(folder.resolve("V1__one.yaml"), text, StandardCharsets.UTF_8);

        assertThat(invalid(ran)).isEmpty();
        assertThat(Replay.run(ran, migrations.request()).changed()).isFalse();
    }

    @Test
    void theFolderIsNoPartOfTheChecksum(@TempDir Path elsewhere) throws IOException {
        for (String file : List.of("V1__one.yaml", "V2__two.yaml")) {
            Files.move(folder.resolve(file), elsewhere.resolve(file));
        }

        assertThat(Replay.run(ran, ReplayRequest.DEFAULT.at(elsewhere.toString()))
                        .changed())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"one \"", "\"two\"", "\"One\""})
    void anotherValueIsAChange(String value) {
        migrations.file("V1__one.yaml", LINES.replace("\"one\"", value));

        assertThat(invalid(ran)).hasSize(1);
    }

    @Test
    void aChangedMigrationIsRefusedWithBothChecksumsAndWhatToDo() {
        migrations.file("V1__one.yaml", LINES.replace("\"900\"", "\"800\""));

        Problem problem = catchThrowableOfType(ProblemException.class, () -> migrated(ran))
                .problem();

        assertThat(problem.kind()).isEqualTo(Problem.Kind.DRIFT);
        assertThat(problem.what()).isEqualTo("the migration was changed after it ran on this snapshot: V1__one.yaml");
        assertThat(problem.expected()).isEqualTo(checksums(ran).get(0)).startsWith("9:");
        assertThat(problem.found()).startsWith("9:").isNotEqualTo(problem.expected());
        assertThat(problem.hint()).contains("restore the file").contains("mbup repair");
    }

    @Test
    void severalChangedMigrationsAreToldTogether() {
        migrations
                .file("V1__one.yaml", LINES.replace("\"900\"", "\"800\""))
                .step("V2__two.yaml", "setProperty: { path: w3svc, property: ConnectionTimeout, value: \"902\" }");

        Problem problem = catchThrowableOfType(ProblemException.class, () -> migrated(ran))
                .problem();

        assertThat(problem.what())
                .startsWith("2 migrations were changed after they ran on this snapshot\n")
                .contains("V1__one.yaml: found 9:")
                .contains("V2__two.yaml: found 9:")
                .contains(", expected " + checksums(ran).get(1));
    }

    @Test
    void repairTakesTheFileAsItIsNowAndKeepsWhatIsNeededToTakeItBack() {
        migrations.file("V1__one.yaml", LINES.replace("\"900\"", "\"800\"").replace("Says who", "Tells who"));

        RepairResult result = repair(ran);

        assertThat(result.repaired())
                .extracting(RepairResult.Repaired::file, RepairResult.Repaired::action)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("V1__one.yaml", RepairResult.Action.ALIGNED));
        assertThat(result.after().journal()).isEmpty();
        SnapshotDocument after = Snapshots.saved(ran, result.after(), result.history());
        assertThat(after.snapshot().history().steps().get(0).comment()).isEqualTo("Tells who it is.");
        assertThat(invalid(after)).isEmpty();
        assertThat(repair(after).changed()).isFalse();
        UndoResult undone = Undo.run(after, UndoRequest.LAST_RUN.at(folder.toString()));
        assertThat(after.render(undone.after(), undone.history()).bytes()).isEqualTo(canonical(original));
    }

    @Test
    void repairKeepsWhatWasChosenForAParameter() {
        String line = "setProperty: { path: w3svc, property: ConnectionTimeout, value: \"${timeout:%s}\" }";
        migrations.step("V3__three.yaml", line.formatted("902"));
        ReplayResult result =
                Replay.run(original, "web1.json", migrations.request().set("timeout", "777"));
        SnapshotDocument chosen = Snapshots.saved(original, result.after(), result.history());
        String before = chosen.snapshot().history().steps().get(2).description();
        assertThat(before).contains("777");
        migrations.step("V3__three.yaml", line.formatted("903"));

        SnapshotDocument after = repaired(chosen);

        assertThat(after.snapshot().history().steps().get(2).description()).isEqualTo(before);
    }

    @Test
    void aMigrationThatIsGoneIsNotedAndCanStillBeTakenBack() throws IOException {
        Files.delete(folder.resolve("V1__one.yaml"));
        assertThat(invalid(ran)).extracting(Invalid::state).containsExactly(InfoRow.State.MISSING);

        SnapshotDocument after = repaired(ran);

        assertThat(invalid(after)).isEmpty();
        assertThat(Info.rows(after, "web1.json", List.of(folder.toString())))
                .extracting(InfoRow::state)
                .containsExactly(InfoRow.State.DELETED, InfoRow.State.SUCCESS);
        UndoResult undone = Undo.run(after, UndoRequest.LAST_RUN.at(folder.toString()));
        assertThat(after.render(undone.after(), undone.history()).bytes()).isEqualTo(canonical(original));
    }

    @Test
    void validateTellsWhatHasNotRun() {
        assertThat(invalid(original))
                .extracting(Invalid::label, Invalid::problem)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1", "has not run"),
                        org.assertj.core.groups.Tuple.tuple("2", "has not run"));
        assertThat(invalid(original, "*:pending")).isEmpty();
        assertThat(invalid(original, "repeatable:pending")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending", "*:pendign", "verisoned:*", "a:b:c"})
    void aPatternNobodyKnowsIsRefused(String pattern) {
        assertThat(catchThrowableOfType(ProblemException.class, () -> IgnorePattern.parse(pattern))
                        .problem()
                        .kind())
                .isEqualTo(Problem.Kind.USAGE);
    }

    @Test
    void aChecksumOfAnOlderAlgorithmIsComparedByThatAlgorithmAndReplaced() {
        List<String> now = checksums(ran);
        List<String> eight = List.of(older("V1__one.yaml"), older("V2__two.yaml"));
        SnapshotDocument old = withHistory(
                ran, step -> step.withChecksum(eight.get(step.changelog().startsWith("V1") ? 0 : 1)));
        assertThat(eight).allMatch(sum -> sum.startsWith("8:"));
        assertThat(invalid(old)).isEmpty();

        migrations.step("V3__three.yaml", "setProperty: { path: w3svc, property: ConnectionTimeout, value: \"902\" }");
        assertThat(checksums(migrated(old)).subList(0, 2)).isEqualTo(now);
        assertThat(checksums(repaired(old))).isEqualTo(now);

        migrations.file("V1__one.yaml", LINES.replace("\"900\"", "\"800\""));
        Problem problem = catchThrowableOfType(ProblemException.class, () -> migrated(old))
                .problem();
        assertThat(problem.found()).startsWith("8:");
        assertThat(problem.expected()).isEqualTo(eight.get(0));
    }

    private String older(String file) {
        return Engine.run(
                Info.session(original, "web1.json", true),
                org.mbup.liquibase.parser.Migrations.at(List.of(folder.toString())),
                run -> run.steps().stream()
                        .filter(planned -> planned.step().file().equals(file))
                        .map(planned -> planned.changeSet()
                                .generateCheckSum(liquibase.ChecksumVersion.V8)
                                .toString())
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void aClearedChecksumIsFilledInAgain() {
        List<String> now = checksums(ran);
        SnapshotDocument cleared = withHistory(ran, step -> step.withChecksum(null));

        assertThat(invalid(cleared)).isEmpty();
        assertThat(checksums(repaired(cleared))).isEqualTo(now);
    }

    @Test
    void aChecksumOfAnAlgorithmYetToComeIsRefused() {
        SnapshotDocument later = withHistory(ran, step -> step.withChecksum("10:0123456789abcdef0123456789abcdef"));

        Problem problem = catchThrowableOfType(ProblemException.class, () -> migrated(later))
                .problem();

        assertThat(problem.what()).startsWith("the history has a checksum of an algorithm this version does not know");
        assertThat(problem.found()).startsWith("10:");
    }

    @Test
    void cleanGivesBackTheBytesWithoutAnyMigrationFile() throws IOException {
        Files.delete(folder.resolve("V1__one.yaml"));

        UndoResult clean = Clean.everything(ran, "web1.json");

        assertThat(ran.render(clean.after(), clean.history()).bytes()).isEqualTo(canonical(original));
        assertThat(clean.undone()).extracting(AppliedStep::changelog).containsExactly("V2__two.yaml", "V1__one.yaml");
    }

    @Test
    void cleanOfTheHistoryAloneLeavesTheMetabaseAsItIs() {
        UndoResult clean = Clean.historyOnly(ran, "web1.json");

        assertThat(clean.history().isEmpty()).isTrue();
        assertThat(clean.after().journal()).isEmpty();
    }

    @Test
    void cleanRefusesWhatItCannotTakeBack() {
        SnapshotDocument marked = withHistory(ran, AppliedStep::withoutEdits);

        Problem problem = catchThrowableOfType(ProblemException.class, () -> Clean.everything(marked, "web1.json"))
                .problem();

        assertThat(problem.what())
                .isEqualTo("a step was only marked as ran, so its old values are not known: V2__two.yaml (1)");
        assertThat(problem.hint()).contains("--history-only");
    }
}
