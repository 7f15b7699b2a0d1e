package org.mbup.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mbup.format.SnapshotDocument;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

/** Versions in order: ignored, out of order, target, picked, baseline, undone, superseded, skipped, future. */
class StepOrderTest {

    private static final String COMMENT = "setProperty: { path: w3svc, property: ServerComment, value: \"%s\" }";

    @TempDir
    Path folder;

    private MigrationFolder migrations;

    @BeforeEach
    void migrations() {
        migrations = new MigrationFolder(folder);
        step("V1__one.yaml", "1");
        step("V2__two.yaml", "2");
        step("V3__three_steps.yaml", "3");
    }

    private void step(String file, String value) {
        migrations.step(file, COMMENT.formatted(value));
    }

    private void repeatable(String value) {
        migrations.file("R__again.yaml", MigrationFolder.changeSet("", COMMENT.formatted(value)));
    }

    private void hide(String file) throws IOException {
        Files.delete(folder.resolve(file));
    }

    private SnapshotDocument migrated(SnapshotDocument document, RunOrder order) {
        return migrated(document, migrations.request().in(order));
    }

    private SnapshotDocument migrated(SnapshotDocument document, ReplayRequest request) {
        ReplayResult result = Replay.run(document, request);
        return Snapshots.saved(document, result.after(), result.history());
    }

    private SnapshotDocument undone(SnapshotDocument document, UndoRequest request) {
        UndoResult result = Undo.run(document, request.at(folder.toString()));
        return Snapshots.saved(document, result.after(), result.history());
    }

    private List<String> info(SnapshotDocument document) {
        return info(document, RunOrder.DEFAULT);
    }

    private List<String> info(SnapshotDocument document, RunOrder order) {
        return Info.rows(document, "web1.json", List.of(folder.toString()), order).stream()
                .map(row ->
                        row.version() + row.description() + ": " + row.state().label())
                .toList();
    }

    private static String comment(SnapshotDocument document) {
        return document.snapshot()
                .metabase()
                .explicit(Snapshots.WEB, 1015)
                .orElseThrow()
                .value()
                .display();
    }

    private static Problem usage(ThrowingCallable call) {
        ProblemException thrown = catchThrowableOfType(ProblemException.class, call);
        assertThat(thrown).as("a problem is expected").isNotNull();
        assertThat(thrown.problem().kind()).isEqualTo(Problem.Kind.USAGE);
        return thrown.problem();
    }

    @Test
    void aStepBeforeALaterOneThatRanIsIgnoredUntilOutOfOrderIsAllowed() throws IOException {
        hide("V2__two.yaml");
        SnapshotDocument ran = migrated(Snapshots.ntlm(), RunOrder.DEFAULT);
        step("V2__two.yaml", "2");

        assertThat(info(ran)).containsExactly("1one: Success", "2two: Ignored", "3three steps: Success");
        assertThat(info(ran, RunOrder.DEFAULT.lenient())).contains("2two: Pending");
        ReplayResult again = Replay.run(ran, migrations.request());
        assertThat(again.changed()).isFalse();
        assertThat(again.steps().get(1).reason())
                .isEqualTo("ignored, because 3 has run already; --out-of-order runs it");

        SnapshotDocument late = migrated(ran, RunOrder.DEFAULT.lenient());
        assertThat(info(late)).containsExactly("1one: Success", "2two: Out of Order", "3three steps: Success");
        assertThat(comment(late)).isEqualTo("2");
    }

    @Test
    void aStepAskedForByNameIsNeverTooLateAndMakesNoneTooLate() {
        migrations.optIn("V9__extra.yaml", "extra", COMMENT.formatted("9"));
        SnapshotDocument first = migrated(Snapshots.ntlm(), migrations.request().only("extra"));
        assertThat(info(first)).contains("1one: Pending", "9extra: Success");

        SnapshotDocument rest = migrated(first, RunOrder.DEFAULT);
        assertThat(info(rest)).contains("1one: Success", "2two: Success", "9extra: Success");

        step("V1_5__forgotten.yaml", "f");
        assertThat(comment(migrated(rest, migrations.request().only("forgotten"))))
                .isEqualTo("f");
    }

    @Test
    void aStepThatTriesItsPreconditionsAgainIsSkippedAndNotIgnored() {
        String guard = "      preConditions: [ { onFail: CONTINUE }, { keyExists: { path: w3svc/7 } } ]\n";
        migrations.file("V2__two.yaml", MigrationFolder.changeSet(guard, COMMENT.formatted("2")));
        SnapshotDocument ran = migrated(Snapshots.ntlm(), RunOrder.DEFAULT);
        assertThat(info(ran)).contains("2two: Skipped");

        migrations.step("V4__key.yaml", "createKey: { path: w3svc/7 }");
        SnapshotDocument key = migrated(ran, RunOrder.DEFAULT);
        assertThat(info(key)).contains("2two: Pending");
        assertThat(info(migrated(key, RunOrder.DEFAULT))).contains("2two: Out of Order");
    }

    @Test
    void aStepThatCountsAsDoneWithoutRunningIsSkipped() {
        String guard = "      preConditions: [ { onFail: MARK_RAN }, { keyExists: { path: w3svc/7 } } ]\n";
        migrations.file("V2__two.yaml", MigrationFolder.changeSet(guard, COMMENT.formatted("2")));

        assertThat(info(migrated(Snapshots.ntlm(), RunOrder.DEFAULT))).contains("2two: Skipped");
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "2.0, 2", "latest, 3", "next, 1", "2.5?, 2"})
    void stepsRunUpToTheTarget(String target, String last) {
        SnapshotDocument ran = migrated(Snapshots.ntlm(), RunOrder.DEFAULT.to(target));

        assertThat(comment(ran)).isEqualTo(last);
        assertThat(comment(migrated(ran, RunOrder.DEFAULT))).isEqualTo("3");
    }

    @Test
    void whatLiesBeyondTheTargetIsTold() {
        repeatable("r");
        assertThat(info(Snapshots.ntlm(), RunOrder.DEFAULT.to("2")))
                .containsExactly("1one: Pending", "2two: Pending", "3three steps: Above Target", "again: Pending");
        ReplayResult result = Replay.run(Snapshots.ntlm(), migrations.request().in(RunOrder.DEFAULT.to("2")));
        assertThat(result.steps().get(2).reason()).isEqualTo("above the target 2");
    }

    @Test
    void theCurrentVersionAsTargetLeavesRepeatableStepsToRun() {
        repeatable("r");
        SnapshotDocument first = migrated(Snapshots.ntlm(), RunOrder.DEFAULT.to("1"));
        repeatable("s");
        SnapshotDocument current = migrated(first, RunOrder.DEFAULT.to("current"));

        assertThat(info(current))
                .containsExactly(
                        "1one: Success",
                        "2two: Pending",
                        "3three steps: Pending",
                        "again: Superseded",
                        "again: Success");
        assertThat(comment(current)).isEqualTo("s");
    }

    @Test
    void anUnknownTargetIsRefusedWithTheVersionsThatComeNear() {
        step("V5_0_010__real.yaml", "x");
        Problem problem = usage(() -> migrated(Snapshots.ntlm(), RunOrder.DEFAULT.to("5.0.011")));

        assertThat(problem.what()).isEqualTo("there is no version 5.0.011; did you mean 5.0.010?");
        assertThat(problem.hint()).contains("5.0.011?");
        assertThat(usage(() -> info(Snapshots.ntlm(), RunOrder.DEFAULT.to("lastest")))
                        .what())
                .isEqualTo("the target is not a version");
    }

    @Test
    void aStepAskedForByNameAboveTheTargetIsAContradiction() {
        migrations.optIn("V9__extra.yaml", "extra", COMMENT.formatted("9"));
        Problem problem = usage(() ->
                migrated(Snapshots.ntlm(), migrations.request().with("extra").in(RunOrder.DEFAULT.to("2"))));

        assertThat(problem.found()).isEqualTo("extra, version 9, with target 2");
    }

    @Test
    void pickedStepsRunInTheOrderTheyArePickedIn() {
        SnapshotDocument ran = migrated(Snapshots.ntlm(), RunOrder.DEFAULT.picking("three_steps", "1"));

        assertThat(comment(ran)).isEqualTo("1");
        assertThat(info(ran)).containsExactly("1one: Out of Order", "2two: Ignored", "3three steps: Success");
        assertThat(comment(migrated(ran, RunOrder.DEFAULT.picking("Two")))).isEqualTo("2");
    }

    @Test
    void aPickedStepCountsAsAskedForByName() {
        migrations.optIn("V9__extra.yaml", "extra", COMMENT.formatted("9"));

        assertThat(comment(migrated(Snapshots.ntlm(), RunOrder.DEFAULT.picking("extra"))))
                .isEqualTo("9");
    }

    @Test
    void whatCannotBePickedIsRefusedWithWhatComesNear() {
        assertThat(usage(() -> migrated(Snapshots.ntlm(), RunOrder.DEFAULT.picking("1", "three_step")))
                        .what())
                .isEqualTo("there is nothing to pick called three_step; did you mean three-steps?");
        assertThat(usage(() -> migrated(Snapshots.ntlm(), RunOrder.DEFAULT.picking("7")))
                        .what())
                .startsWith("there is nothing to pick called 7; did you mean 1");
    }

    @Test
    void pickingContradictsEveryOtherChoice() {
        RunOrder picking = RunOrder.DEFAULT.picking("1");
        assertThat(usage(() -> Replay.run(
                                Snapshots.ntlm(),
                                migrations.request().without("two").in(picking.to("2"))))
                        .found())
                .isEqualTo("--cherry-pick with --without and --target");
    }

    @Test
    void whatIsTakenBackIsUndoneAndPendingAgain() {
        SnapshotDocument ran = migrated(Snapshots.ntlm(), RunOrder.DEFAULT);
        SnapshotDocument back = undone(ran, UndoRequest.LAST_RUN.count(1));

        assertThat(info(back))
                .containsExactly("1one: Success", "2two: Success", "3three steps: Undone", "3three steps: Pending");
        assertThat(info(migrated(back, RunOrder.DEFAULT))).endsWith("3three steps: Undone", "3three steps: Success");
    }

    @Test
    void takingBackEverythingAlsoForgetsWhatWasUndoneBefore() {
        SnapshotDocument original = Snapshots.ntlm();
        byte[] bytes = original.format().write(original.snapshot()).bytes();
        SnapshotDocument back = undone(migrated(original, RunOrder.DEFAULT), UndoRequest.LAST_RUN.count(1));
        assertThat(back.snapshot().history().undone()).hasSize(1);

        UndoResult all = Undo.run(back, UndoRequest.LAST_RUN.to("0").at(folder.toString()));

        assertThat(back.render(all.after(), all.history()).bytes()).isEqualTo(bytes);
    }

    @Test
    void undoGoesBackToTheTargetWithTheTargetItself() {
        SnapshotDocument ran = migrated(Snapshots.ntlm(), RunOrder.DEFAULT);

        assertThat(comment(undone(ran, UndoRequest.LAST_RUN.from("2")))).isEqualTo("1");
        assertThat(usage(() -> undone(ran, UndoRequest.LAST_RUN.from("4"))).what())
                .startsWith("there is no version 4; did you mean 1 or 2 or 3?");
    }

    @Test
    void pickedStepsAreTakenBackTheLastPickedFirst() {
        SnapshotDocument ran = migrated(Snapshots.ntlm(), RunOrder.DEFAULT);

        assertThat(comment(undone(ran, UndoRequest.LAST_RUN.picking("two", "3"))))
                .isEqualTo("1");
        assertThat(usage(() -> undone(ran, UndoRequest.LAST_RUN.picking("tow"))).what())
                .isEqualTo("there is nothing to pick called tow; did you mean two?");
    }

    @Test
    void takingAStepFromBelowAnotherIsRefusedWhenTheyTouchTheSameValue() {
        SnapshotDocument ran = migrated(Snapshots.ntlm(), RunOrder.DEFAULT);

        ProblemException thrown =
                catchThrowableOfType(ProblemException.class, () -> undone(ran, UndoRequest.LAST_RUN.picking("two")));

        assertThat(thrown.problem().kind()).isEqualTo(Problem.Kind.DRIFT);
        assertThat(thrown.problem().found()).isEqualTo("\"3\"");
    }

    @Test
    void aStepOfALaterVersionThanAnyFileIsOfTheFutureAndAnEarlierOneMissing() throws IOException {
        SnapshotDocument ran = migrated(Snapshots.ntlm(), RunOrder.DEFAULT);
        hide("V1__one.yaml");
        hide("V3__three_steps.yaml");

        assertThat(info(ran)).containsExactly("1one: Missing", "2two: Success", "3three steps: Future");
    }

    @Test
    void aBaselineLeavesOutWhatItStandsFor() {
        SnapshotDocument original = Snapshots.version("5.0");
        BaselineResult result =
                Baseline.run(original, "web1.json", "2", "upgraded by Setup", ReplayRequest.DEFAULT.clock());
        SnapshotDocument based = Snapshots.saved(original, result.after(), result.history());

        assertThat(result.changed()).isTrue();
        assertThat(info(based))
                .containsExactly(
                        "1one: Below Baseline",
                        "2two: Below Baseline",
                        "2upgraded by Setup: Baseline",
                        "3three steps: Pending");
        ReplayRequest request = migrations.request().from(org.mbup.metabase.IisVersion.V4_0);
        ReplayResult rest = Replay.run(based, request);
        assertThat(rest.steps().get(0).reason()).isEqualTo("below the baseline 2");
        assertThat(comment(Snapshots.saved(based, rest.after(), rest.history())))
                .isEqualTo("3");
    }

    @Test
    void aBaselineNeedsASnapshotOnWhichNothingHasRun() {
        SnapshotDocument ran = migrated(Snapshots.ntlm(), RunOrder.DEFAULT);
        ProblemException thrown = catchThrowableOfType(ProblemException.class, () -> baseline(ran, "2"));
        assertThat(thrown.problem().what()).isEqualTo("a baseline is for a snapshot on which nothing has run");
        assertThat(thrown.problem().found()).isEqualTo("3 applied, the last one V3__three_steps.yaml (1)");

        SnapshotDocument original = Snapshots.ntlm();
        BaselineResult first = baseline(original, "2");
        SnapshotDocument based = Snapshots.saved(original, first.after(), first.history());
        assertThat(baseline(based, "2.0").changed()).isFalse();
        assertThat(catchThrowableOfType(ProblemException.class, () -> baseline(based, "3")))
                .isNotNull();
        assertThat(usage(() -> baseline(original, "two")).what()).isEqualTo("the baseline is not a version");
    }

    private static BaselineResult baseline(SnapshotDocument document, String version) {
        return Baseline.run(document, "web1.json", version, "given", ReplayRequest.DEFAULT.clock());
    }

    @Test
    void aBaselineIsTakenBackLikeAStep() {
        SnapshotDocument original = Snapshots.ntlm();
        byte[] bytes = original.format().write(original.snapshot()).bytes();
        BaselineResult result = baseline(original, "2");
        SnapshotDocument based = Snapshots.saved(original, result.after(), result.history());

        UndoResult back = Undo.run(based, UndoRequest.LAST_RUN.at(folder.toString()));

        assertThat(based.render(back.after(), back.history()).bytes()).isEqualTo(bytes);
    }

    @Test
    void aBaselineMigrationRunsInsteadOfTheVersionsItStandsFor() {
        step("B1__first.yaml", "b1");
        step("B2__both.yaml", "b2");
        SnapshotDocument original = Snapshots.ntlm();
        assertThat(info(original))
                .containsExactly(
                        "1one: Below Baseline",
                        "1first: Ignored",
                        "2two: Below Baseline",
                        "2both: Pending",
                        "3three steps: Pending");

        SnapshotDocument ran = migrated(original, RunOrder.DEFAULT.to("2"));
        assertThat(comment(ran)).isEqualTo("b2");
        assertThat(info(ran))
                .containsExactly(
                        "1one: Below Baseline",
                        "1first: Ignored",
                        "2two: Below Baseline",
                        "2both: Baseline",
                        "3three steps: Pending");
        assertThat(comment(migrated(ran, RunOrder.DEFAULT))).isEqualTo("3");
    }

    @Test
    void aBaselineMigrationIsIgnoredWhereVersionsHaveRun() {
        SnapshotDocument ran = migrated(Snapshots.ntlm(), RunOrder.DEFAULT.to("1"));
        step("B2__both.yaml", "b2");

        assertThat(info(ran)).contains("1one: Success", "2two: Pending", "2both: Ignored");
        assertThat(comment(migrated(ran, RunOrder.DEFAULT))).isEqualTo("3");
    }
}
