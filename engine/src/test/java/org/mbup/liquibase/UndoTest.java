package org.mbup.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mbup.format.SnapshotDocument;
import org.mbup.history.AppliedStep;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

class UndoTest {

    @TempDir
    Path folder;

    private MigrationFolder migrations;
    private SnapshotDocument original;
    private byte[] bytes;

    @BeforeEach
    void migrations() {
        migrations = new MigrationFolder(folder)
                .step(
                        "V5_0_2__timeout.yaml",
                        "setProperty: { path: w3svc, property: ConnectionTimeout, value: \"900\" }",
                        "setProperty: { path: w3svc, property: ConnectionTimeout, value: \"901\" }")
                .step("V5_0_10__remove_site.yaml", "deleteKey: { path: w3svc/1 }")
                .optIn(
                        "V5_0_900__negotiate.yaml",
                        "negotiate",
                        "replaceValue: { path: w3svc, property: NTAuthenticationProviders, from: NTLM, to: \"Negotiate,NTLM\" }");
        SnapshotDocument read = Snapshots.ntlm();
        bytes = read.format().write(read.snapshot()).bytes();
        original = Snapshots.read(bytes);
    }

    private SnapshotDocument migrated(SnapshotDocument document, String... with) {
        ReplayResult result = Replay.run(document, migrations.request().with(with));
        return Snapshots.saved(document, result.after(), result.history());
    }

    private UndoRequest request() {
        return UndoRequest.LAST_RUN.at(folder.toString());
    }

    private static List<String> files(List<AppliedStep> steps) {
        return steps.stream().map(AppliedStep::changelog).toList();
    }

    @Test
    void undoOfTheLastRunGivesTheSameBytes() {
        SnapshotDocument after = migrated(original, "negotiate");

        UndoResult undone = Undo.run(after, request());

        assertThat(after.render(undone.after(), undone.history()).bytes()).isEqualTo(bytes);
        assertThat(files(undone.undone()))
                .containsExactly("V5_0_900__negotiate.yaml", "V5_0_10__remove_site.yaml", "V5_0_2__timeout.yaml");
    }

    @Test
    void undoTakesBackTheLastRunOnly() {
        SnapshotDocument after = migrated(migrated(original), "negotiate");

        UndoResult undone = Undo.run(after, request());

        assertThat(files(undone.undone())).containsExactly("V5_0_900__negotiate.yaml");
        assertThat(Snapshots.providers(undone.after(), "w3svc")).isEqualTo("NTLM");
        assertThat(undone.history().steps()).hasSize(2);
    }

    @Test
    void undoTakesBackACountOfSteps() {
        UndoResult undone = Undo.run(migrated(original), request().count(1));

        assertThat(files(undone.undone())).containsExactly("V5_0_10__remove_site.yaml");
        assertThat(Snapshots.providers(undone.after(), "w3svc/1")).isEqualTo("NTLM");
    }

    @Test
    void undoToAVersionKeepsThatVersion() {
        UndoResult undone = Undo.run(migrated(original, "negotiate"), request().to("5.0.2"));

        assertThat(files(undone.undone())).containsExactly("V5_0_900__negotiate.yaml", "V5_0_10__remove_site.yaml");
        assertThat(files(undone.history().steps())).containsExactly("V5_0_2__timeout.yaml");
    }

    @Test
    void undoWithoutHistoryTakesNothingBack() {
        assertThat(Undo.run(original, request()).changed()).isFalse();
    }

    @Test
    void aValueChangedByHandSinceIsAConflictThatNamesBothValues() {
        SnapshotDocument after = migrated(original, "negotiate");
        String edited = new String(
                        after.format().write(after.snapshot()).bytes(), java.nio.charset.StandardCharsets.UTF_8)
                .replaceFirst("\"value\": \"Negotiate,NTLM\"", "\"value\": \"Kerberos\"");

        ProblemException thrown = catchThrowableOfType(
                ProblemException.class, () -> Undo.run(Snapshots.read(edited), "web1.json", request()));

        assertThat(thrown.problem().kind()).isEqualTo(Problem.Kind.DRIFT);
        assertThat(thrown.problem().where().keyPath()).isEqualTo("/LM/W3SVC/NTAuthenticationProviders");
        assertThat(thrown.problem().found()).isEqualTo("\"Kerberos\"");
        assertThat(thrown.problem().expected()).isEqualTo("\"Negotiate,NTLM\"");
    }

    @Test
    void aStepWhoseMigrationIsGoneIsTakenBackFromItsRecord() throws Exception {
        SnapshotDocument after = migrated(original);
        java.nio.file.Files.delete(folder.resolve("V5_0_10__remove_site.yaml"));

        UndoResult undone = Undo.run(after, request().count(2));

        assertThat(after.render(undone.after(), undone.history()).bytes()).isEqualTo(bytes);
    }

    @Test
    void anUndoFileWinsOverTheRecord() {
        migrations.step(
                "U5_0_10__remove_site.yaml", "setProperty: { path: w3svc, property: ServerComment, value: undone }");

        UndoResult undone = Undo.run(migrated(original), request().count(1));

        assertThat(Snapshots.providers(undone.after(), "w3svc/1")).isNull();
        assertThat(undone.after().explicit(Snapshots.WEB, 1015)).isPresent();
    }

    @Test
    void aRepeatableStepThatRanTwiceIsTakenBackRunByRun() {
        String repeatable = "      runOnChange: true\n";
        migrations.file(
                "R__comment.yaml",
                MigrationFolder.changeSet(
                        repeatable, "setProperty: { path: w3svc, property: ServerComment, value: one }"));
        SnapshotDocument first = migrated(original);
        migrations.file(
                "R__comment.yaml",
                MigrationFolder.changeSet(
                        repeatable, "setProperty: { path: w3svc, property: ServerComment, value: two }"));
        SnapshotDocument second = migrated(first);

        UndoResult once = Undo.run(second, request());
        assertThat(once.after()
                        .explicit(Snapshots.WEB, 1015)
                        .orElseThrow()
                        .value()
                        .display())
                .isEqualTo("one");

        UndoResult all = Undo.run(second, request().to("0"));
        assertThat(second.render(all.after(), all.history()).bytes()).isEqualTo(bytes);
    }
}
