package org.mbup.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mbup.format.SnapshotDocument;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

/** Placeholders in migrations stand for what the snapshot says. */
class PlaceholderMigrationTest {

    private static final String YAML = MigrationFolder.changeSet(
            "", "setProperty: { path: w3svc, property: AnonymousUserName, value: \"IUSR_${computername}\" }");

    @TempDir
    Path folder;

    private ReplayResult run(String computer, String text) {
        MigrationFolder migrations = new MigrationFolder(folder).file("V1__a.yaml", text);
        return Replay.run(of(computer), "web1.json", migrations.request());
    }

    private static SnapshotDocument of(String computer) {
        return computer == null ? Snapshots.ntlm() : Snapshots.ofComputer(computer);
    }

    private static String user(ReplayResult result) {
        return result.after()
                .explicit(Snapshots.WEB, 6020)
                .orElseThrow()
                .value()
                .display();
    }

    @Test
    void theComputersNameIsThatOfTheSnapshot() {
        assertThat(user(run("WEBSERVER1", YAML))).isEqualTo("IUSR_WEBSERVER1");
    }

    @Test
    void aPersonCanSayAnotherName() {
        MigrationFolder migrations = new MigrationFolder(folder).file("V1__a.yaml", YAML);
        ReplayRequest request = migrations.request().set("computername", "WEB9");

        assertThat(user(Replay.run(of("WEBSERVER1"), request))).isEqualTo("IUSR_WEB9");
        assertThat(user(Replay.run(of(null), request))).isEqualTo("IUSR_WEB9");
    }

    @Test
    void whereNobodyNeedsTheNameItsAbsenceIsNoFault() {
        MigrationFolder migrations = new MigrationFolder(folder).file("V1__a.yaml", YAML);
        SnapshotDocument nameless = of(null);
        ReplayResult ran = Replay.run(nameless, migrations.request().set("computername", "WEB9"));
        SnapshotDocument migrated = Snapshots.saved(nameless, ran.after(), ran.history());

        assertThat(Info.rows(migrated, "web1.json", migrations.request().locations()))
                .extracting(InfoRow::state)
                .containsExactly(InfoRow.State.SUCCESS);
        assertThat(Undo.run(migrated, UndoRequest.LAST_RUN.at(folder.toString()))
                        .changed())
                .isTrue();
    }

    @Test
    void aRollbackWithAPlaceholderNobodyDefinedIsNotRun() {
        MigrationFolder migrations = new MigrationFolder(folder)
                .file(
                        "V1__a.yaml",
                        YAML
                                + "      rollback:\n        - setProperty: { path: w3svc, property: AnonymousUserName, value: \"${computername}\" }\n");
        SnapshotDocument nameless = of(null);
        ReplayResult ran = Replay.run(nameless, migrations.request().set("computername", "WEB9"));
        SnapshotDocument migrated = Snapshots.saved(nameless, ran.after(), ran.history());

        assertThatThrownBy(() -> Undo.run(migrated, UndoRequest.LAST_RUN.at(folder.toString())))
                .hasMessageContaining("V1__a.yaml:8:")
                .hasMessageContaining("${computername}");
    }

    @Test
    void theChecksumIsThatOfTheTextAsWritten() {
        String one = run("WEBSERVER1", YAML).history().steps().get(0).checksum();
        String two = run("WEBSERVER2", YAML).history().steps().get(0).checksum();

        assertThat(two).isEqualTo(one);
        assertThat(run("WEBSERVER1", YAML.replace("${computername}", "WEBSERVER1"))
                        .history()
                        .steps()
                        .get(0)
                        .checksum())
                .isNotEqualTo(one);
    }

    @Test
    void aNameCannotAddToTheStructure() {
        assertThat(user(run("a\" } - deleteKey: { path: w3svc }", YAML)))
                .isEqualTo("IUSR_a\" } - deleteKey: { path: w3svc }");
    }

    @ParameterizedTest
    @CsvSource({"'',computername", "WEB1,PATH", "WEB1,user.name", "WEB1,computer"})
    void aNameNobodyDefinedIsRefusedAlsoIfThisMachineHasAVariableOfIt(String computer, String name) {
        String text = YAML.replace("computername", name);

        Problem problem = catchThrowableOfType(
                        ProblemException.class, () -> run(computer.isEmpty() ? null : computer, text))
                .problem();

        assertThat(problem.what()).contains("${" + name + "}");
        assertThat(problem.where().toString()).contains("V1__a.yaml:6:");
    }
}
