package org.mbup.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import liquibase.changelog.ChangeLogParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mbup.change.Finding;
import org.mbup.format.SnapshotDocument;
import org.mbup.metabase.KeyPath;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

/** Changelog parameters: their defaults, values a person sets, and what the history keeps of them. */
class ChoicesTest {

    private static final long QUEUE = 7026;

    @TempDir
    Path folder;

    private MigrationFolder migrations;

    @BeforeEach
    void migrations() {
        migrations = new MigrationFolder(folder)
                .step(
                        "V1__queue.yaml",
                        "addProperty: { path: w3svc, property: AspRequestQueueMax, value: \"${queue-max:3000}\" }");
    }

    private static String queue(ReplayResult result) {
        return result.after()
                .explicit(KeyPath.of("w3svc"), QUEUE)
                .map(property -> property.value().display())
                .orElse("none");
    }

    private Problem problem(SnapshotDocument document, String name, String value) {
        ProblemException thrown = catchThrowableOfType(
                ProblemException.class,
                () -> Replay.run(document, migrations.request().set(name, value)));
        assertThat(thrown).as("a problem is expected").isNotNull();
        return thrown.problem();
    }

    @Test
    void theDefaultStandsWhereNobodyChoosesAndIsToldAsInferred() {
        ReplayResult result = Replay.run(Snapshots.ntlm(), migrations.request());

        assertThat(queue(result)).isEqualTo("3000");
        assertThat(result.steps().get(0).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.INFERRED);
            assertThat(finding.note()).contains("--set queue-max=VALUE");
        });
    }

    @Test
    void aVariableOfThisMachineIsNoChoice() {
        System.setProperty("queue-max", "500");
        try {
            assertThat(queue(Replay.run(Snapshots.ntlm(), migrations.request())))
                    .isEqualTo("3000");
        } finally {
            System.clearProperty("queue-max");
        }
    }

    @Test
    void liquibasesOwnCommandsTakeTheirChangelogParameters() throws Exception {
        SnapshotDocument document = Snapshots.ntlm();
        Path snapshot = folder.resolve("web1.json");
        Files.write(snapshot, document.format().write(document.snapshot()).bytes());
        Files.writeString(folder.resolve("index.migrations"), "V1__queue.yaml\n");
        ChangeLogParameters parameters = new ChangeLogParameters();
        parameters.set("queue-max", "700");

        new StockCommands(folder, "metabase:" + snapshot, "index.migrations")
                .run("update", "changelogParameters", parameters);

        SnapshotDocument updated = Snapshots.read(Files.readAllBytes(snapshot));
        assertThat(updated.snapshot()
                        .metabase()
                        .explicit(KeyPath.of("w3svc"), QUEUE)
                        .orElseThrow()
                        .value()
                        .display())
                .isEqualTo("700");
        assertThat(updated.snapshot().history().steps().get(0).description()).endsWith("[queue-max=700]");
    }

    @Test
    void whatAPersonSetsIsWrittenAndKeptInTheHistory() {
        ReplayResult result = Replay.run(Snapshots.ntlm(), migrations.request().set("queue-max", "500"));

        assertThat(queue(result)).isEqualTo("500");
        assertThat(result.steps().get(0).findings().get(0).note()).isEqualTo("as --set queue-max=500 asks for");
        assertThat(result.history().steps().get(0).description()).endsWith(" [queue-max=500]");
    }

    @Test
    void laterRunsNeedNotRepeatTheChoiceAndFindNothingChanged() {
        SnapshotDocument migrated = migrated("500");

        assertThat(Replay.run(migrated, migrations.request()).changed()).isFalse();
        assertThat(Replay.run(migrated, migrations.request().set("queue-max", "500"))
                        .changed())
                .isFalse();
        assertThat(Info.rows(migrated, "web1.json", migrations.request().locations()))
                .extracting(InfoRow::state)
                .containsExactly(InfoRow.State.SUCCESS);
    }

    @Test
    void anotherChoiceThanTheOneThatRanIsRefused() {
        Problem problem = problem(migrated("500"), "queue-max", "700");

        assertThat(problem.what()).isEqualTo("the step queue has run already, with queue-max=500");
        assertThat(problem.hint()).contains("mbup undo");
    }

    @Test
    void anUnknownParameterIsToldWithTheOneMeant() {
        Problem problem = problem(Snapshots.ntlm(), "queue-mx", "700");

        assertThat(problem.kind()).isEqualTo(Problem.Kind.USAGE);
        assertThat(problem.what()).contains("no migration has a parameter called queue-mx; did you mean queue-max?");
    }

    @Test
    void aValueTheChangeCannotTakeIsToldAsTheParametersFault() {
        Problem problem = problem(Snapshots.ntlm(), "queue-max", "lots");

        assertThat(problem.kind()).isEqualTo(Problem.Kind.USAGE);
        assertThat(problem.what())
                .contains("the parameter queue-max cannot be lots")
                .contains("\"lots\"");
    }

    @Test
    void aStepMayDependOnAParameter() {
        String condition = "      preConditions:\n        - onFail: CONTINUE\n        - parameterIs: { parameter: "
                + "\"${comment:kept}\", value: \"new\" }\n";
        migrations.file(
                "V2__comment.yaml",
                MigrationFolder.changeSet(
                        condition, "setProperty: { path: w3svc, property: ServerComment, value: x }"));

        StepResult skipped =
                Replay.run(Snapshots.ntlm(), migrations.request()).steps().get(1);
        StepResult ran = Replay.run(Snapshots.ntlm(), migrations.request().set("comment", "new"))
                .steps()
                .get(1);

        assertThat(skipped.reason()).isEqualTo("the parameter comment is kept, not new");
        assertThat(ran.state()).isEqualTo(StepResult.State.RAN);
    }

    @Test
    void aTextThatIsNoParameterIsTakenAsItIs() {
        migrations.step(
                "V2__comment.yaml",
                "setProperty: { path: w3svc, property: ServerComment, value: \"${:queue-max} $x\" }");

        assertThat(Replay.run(Snapshots.ntlm(), migrations.request())
                        .after()
                        .explicit(KeyPath.of("w3svc"), 1015)
                        .orElseThrow()
                        .value()
                        .display())
                .isEqualTo("${queue-max} $x");
    }

    private SnapshotDocument migrated(String max) {
        SnapshotDocument document = Snapshots.ntlm();
        ReplayResult result = Replay.run(document, migrations.request().set("queue-max", max));
        return Snapshots.saved(document, result.after(), result.history());
    }
}
