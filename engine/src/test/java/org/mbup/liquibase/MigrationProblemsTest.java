package org.mbup.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mbup.format.SnapshotDocument;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

/** What a wrong migration or a wrong call is told. */
class MigrationProblemsTest {

    private static final String COMMENT = "setProperty: { path: w3svc, property: ServerComment, value: web }";

    @TempDir
    Path folder;

    private MigrationFolder migrations;

    @BeforeEach
    void migrations() {
        migrations = new MigrationFolder(folder);
    }

    private Problem problem() {
        return problem(Snapshots.ntlm(), migrations.request());
    }

    private static Problem problem(SnapshotDocument document, ReplayRequest request) {
        ProblemException thrown =
                catchThrowableOfType(ProblemException.class, () -> Replay.run(document, "web1.json", request));
        assertThat(thrown).as("a problem is expected").isNotNull();
        return thrown.problem();
    }

    @Test
    void aMisspeltChangeIsNamedWithTheOneMeant() {
        migrations.step("V1__a.yaml", "setProprty: { path: w3svc, property: ServerComment, value: web }");

        assertThat(problem().what()).contains("no change called setProprty").contains("did you mean setProperty");
        assertThat(problem().where().source()).endsWith("V1__a.yaml");
    }

    @Test
    void aMisspeltParameterIsNamedWithTheOneMeant() {
        migrations.step("V1__a.yaml", "setProperty: { path: w3svc, proprty: ServerComment, value: web }");

        assertThat(problem().what()).contains("does not know \"proprty\"; did you mean property?");
    }

    @Test
    void everythingWrongIsToldAtOnceWithFileAndChangeset() {
        migrations
                .step("V1__a.yaml", "setProperty: { path: w3svc, property: NoSuchProperty, value: web }")
                .step("V2__b.yaml", "deleteKey: { }", "createKey: { path: \"w3svc//1\" }");

        assertThat(problem().what())
                .startsWith("3 problems")
                .contains("V1__a.yaml:6:11: changeset 1: setProperty")
                .contains("V2__b.yaml:6:11: changeset 1: deleteKey needs \"path\"")
                .contains("a component is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"010", "yes", "No", "1_000", "0x14", "1.5", "2026-11-23", "1:30", "~", "+5"})
    void aValueYamlWouldChangeIsRefusedWithItsPlace(String value) {
        migrations.step("V1__a.yaml", "setProperty: { path: w3svc, property: ServerComment, value: " + value + " }");

        Problem problem = problem();
        assertThat(problem.found()).isEqualTo(value);
        assertThat(problem.where().line()).isEqualTo(6);
        assertThat(problem.where().column()).isGreaterThan(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "0", "4294967295", "'010'", "web", "true", "5.0.010", "NTLM"})
    void aValueYamlLeavesAloneArrivesAsItIs(String value) {
        migrations.step("V1__a.yaml", "setProperty: { path: w3svc, property: ServerComment, value: " + value + " }");

        ReplayResult result = Replay.run(Snapshots.ntlm(), migrations.request());

        assertThat(result.after()
                        .explicit(Snapshots.WEB, 1015)
                        .orElseThrow()
                        .value()
                        .display())
                .isEqualTo(value.replace("'", ""));
    }

    @Test
    void aListArrivesItemByItem() {
        migrations
                .step("V1__a.yaml", "setProperty: { path: w3svc, property: ScriptMaps, values: [a, b, a] }")
                .step("V2__b.yaml", "setProperty: { path: w3svc/1, property: ScriptMaps, values: [one] }");

        ReplayResult result = Replay.run(Snapshots.ntlm(), migrations.request());

        assertThat(result.after()
                        .explicit(Snapshots.WEB, 6014)
                        .orElseThrow()
                        .value()
                        .display())
                .isEqualTo("a, b, a");
        assertThat(result.after()
                        .explicit(Snapshots.WEB.child("1"), 6014)
                        .orElseThrow()
                        .value()
                        .display())
                .isEqualTo("one");
    }

    @Test
    void jsonAndXmlMigrationsSayTheSame() {
        migrations.file("V1__a.json", """
                        {"databaseChangeLog": [{"changeSet": {"id": "1", "author": "test", "changes": [
                          {"setProperty": {"path": "w3svc", "property": "ScriptMaps", "values": ["a", "b"]}}]}}]}
                        """).file("V2__b.xml", """
                        <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                            xmlns:ext="http://www.liquibase.org/xml/ns/dbchangelog-ext"
                            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                            xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                              http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd
                              http://www.liquibase.org/xml/ns/dbchangelog-ext
                              http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-ext.xsd">
                          <changeSet id="1" author="test">
                            <ext:setProperty path="w3svc/1" property="ScriptMaps"><ext:values>a</ext:values><ext:values>b</ext:values></ext:setProperty>
                          </changeSet>
                        </databaseChangeLog>
                        """);

        ReplayResult result = Replay.run(Snapshots.ntlm(), migrations.request());

        assertThat(result.after()
                        .explicit(Snapshots.WEB.child("1"), 6014)
                        .orElseThrow()
                        .value())
                .isEqualTo(result.after()
                        .explicit(Snapshots.WEB, 6014)
                        .orElseThrow()
                        .value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"V1_a.yaml", "v1__a.yaml", "V__a.yaml", "V1__.yaml", "V1__a.sql", "notes.txt", "X1__a.yaml"})
    void aFileThatIsNoMigrationIsRefused(String name) {
        migrations.step("V2__b.yaml", COMMENT).step(name, COMMENT);

        assertThat(problem().what()).isEqualTo("this is not the name of a migration");
        assertThat(problem().found()).isEqualTo(name);
    }

    @Test
    void aVersionThatIsThereTwiceNamesBothFiles() {
        migrations.step("V5_0_2__a.yaml", COMMENT).step("V5.0.02__b.yaml", COMMENT);

        assertThat(problem().found()).contains("V5_0_2__a.yaml").contains("V5.0.02__b.yaml");
    }

    @Test
    void anUndoFileWithoutItsMigrationIsRefused() {
        migrations.step("V1__a.yaml", COMMENT).step("U2__b.yaml", COMMENT);

        assertThat(problem().what()).contains("no migration to take back");
    }

    @Test
    void aChangeThatIsNotOfAMetabaseIsRefused() {
        migrations.step("V1__a.yaml", "executeCommand: { executable: calc }");

        assertThat(problem().found()).isEqualTo("executeCommand");
    }

    @ParameterizedTest
    @ValueSource(strings = {"label: x", "include: { file: other.yaml }", "logicalFilePath: elsewhere.yaml"})
    void anAttributeNobodyKnowsIsRefused(String attribute) {
        migrations.file("V1__a.yaml", MigrationFolder.changeSet("      " + attribute + "\n", COMMENT));

        assertThat(problem().found()).isEqualTo(attribute.substring(0, attribute.indexOf(':')));
        assertThat(problem().where().source()).endsWith("V1__a.yaml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "databaseChangeLog:\n  - includeAll: { path: . }\n",
                "databaseChangeLog: []\n",
                "databaseChangeLog: x\n",
                "changes: []\n",
                "",
                "databaseChangeLog: &a\n  - changeSet: *a\n",
                "databaseChangeLog:\n  - changeSet: { id: a, id: b }\n"
            })
    void aFileThatIsNoListOfChangesetsIsRefused(String text) {
        migrations.file("V1__a.yaml", text);

        assertThat(problem().where().source()).endsWith("V1__a.yaml");
    }

    @Test
    void linesOfTheAdministrationScriptRunInOrder() {
        migrations.step(
                "V1__a.yaml", "adsutil: { lines: [create w3svc/7 IIsWebServer, set w3svc/7/ServerComment Intranet] }");

        ReplayResult result = Replay.run(Snapshots.ntlm(), migrations.request());

        assertThat(result.after()
                        .explicit(Snapshots.WEB.child("7"), 1015)
                        .orElseThrow()
                        .value()
                        .display())
                .isEqualTo("Intranet");
    }

    @Test
    void aLineOfTheAdministrationScriptThatOnlyAsksIsRefused() {
        migrations.step("V1__a.yaml", "adsutil: { lines: [get w3svc/ServerComment] }");

        assertThat(problem().what())
                .contains("line 1 (V1__a.yaml:6:30): a migration takes lines that change something");
    }

    @Test
    void brokenYamlIsToldWithItsPlace() {
        migrations.file("V1__a.yaml", "databaseChangeLog:\n  - changeSet: { id: ${x}\n");

        assertThat(problem().where().toString()).contains("V1__a.yaml:2");
    }

    @Test
    void anUnknownStepNameIsAWrongCallWithTheOneMeant() {
        migrations.optIn("V1__negotiate.yaml", "negotiate", COMMENT);

        Problem problem = problem(Snapshots.ntlm(), migrations.request().with("negotiat"));

        assertThat(problem.kind()).isEqualTo(Problem.Kind.USAGE);
        assertThat(problem.what()).contains("did you mean negotiate");
    }

    @Test
    void anOptInThatNamesAnotherStepIsRefused() {
        migrations.optIn("V1__negotiate.yaml", "kerberos", COMMENT);

        assertThat(problem().what()).contains("optIn names \"kerberos\"").contains("\"negotiate\"");
    }

    @Test
    void aMigrationChangedAfterItRanIsDriftWithBothChecksums() {
        SnapshotDocument document = Snapshots.ntlm();
        migrations.step("V1__a.yaml", COMMENT);
        ReplayResult first = Replay.run(document, migrations.request());
        migrations.step("V1__a.yaml", COMMENT.replace("web", "other"));

        Problem problem = problem(Snapshots.saved(document, first.after(), first.history()), migrations.request());

        assertThat(problem.kind()).isEqualTo(Problem.Kind.DRIFT);
        assertThat(problem.found()).startsWith("9:").isNotEqualTo(problem.expected());
        assertThat(problem.expected()).isEqualTo(first.history().steps().get(0).checksum());
    }

    @ParameterizedTest
    @CsvSource({"line ends,\\r\\n", "references,'Q1'", "spaces,' '"})
    void aChecksumDoesNotDependOnLineEndsOrderOrReferences(String what, String ignored) {
        String lf = "databaseChangeLog:\n- changeSet:\n    id: \"1\"\n    author: test\n    changes:\n"
                + "    - setProperty:\n        path: w3svc\n        property: ServerComment\n        value: \"web\"\n";
        SnapshotDocument document = Snapshots.ntlm();
        migrations.file("V1__a.yaml", lf);
        ReplayResult first = Replay.run(document, migrations.request());
        String other = switch (what) {
            case "line ends" -> lf.replace("\n", "\r\n");
            case "references" -> lf + "        references: Q248350\n";
            default -> lf.replace("        path: w3svc\n", "") + "        path:   w3svc\n";
        };
        migrations.file("V1__a.yaml", other);

        SnapshotDocument migrated = Snapshots.saved(document, first.after(), first.history());

        assertThat(Replay.run(migrated, migrations.request()).steps().get(0).state())
                .isEqualTo(StepResult.State.DONE);
    }

    @Test
    void aSnapshotOfAnotherVersionIsRefusedUnlessTakenForTheRightOne() {
        migrations.step("V1__a.yaml", COMMENT).optIn("V2__negotiate.yaml", "negotiate", COMMENT);
        SnapshotDocument six = Snapshots.version("6.0");

        Problem problem = problem(six, migrations.request().with("negotiate"));
        assertThat(problem.found()).isEqualTo("IIS 6.0");

        assertThat(Replay.run(six, migrations.request().from(org.mbup.metabase.IisVersion.V4_0))
                        .changed())
                .isTrue();
        assertThat(Replay.run(six, migrations.request().only("negotiate")).steps())
                .extracting(StepResult::state)
                .containsExactly(StepResult.State.NOT_SELECTED, StepResult.State.RAN);
    }

    @Test
    void aGuardThatDoesNotHoldSkipsTheStepWithTheValueFound() {
        migrations.file("V1__negotiate.yaml", MigrationFolder.changeSet("""
                              preConditions:
                                - optIn: { name: negotiate }
                                - propertyEquals: { path: w3svc, property: NTAuthenticationProviders, value: NTLM }
                        """, COMMENT));

        StepResult result = Replay.run(
                        Snapshots.providers("ntlm "), migrations.request().with("negotiate"))
                .steps()
                .get(0);

        assertThat(result.state()).isEqualTo(StepResult.State.SKIPPED);
        assertThat(result.reason()).contains("\"ntlm \"").contains("not \"NTLM\"");
    }

    @Test
    void aStepLeftOutOnRequestIsNotSelected() {
        migrations.step("V1__a.yaml", COMMENT).step("V2__b.yaml", COMMENT);

        assertThat(Replay.run(Snapshots.ntlm(), migrations.request().without("a"))
                        .steps())
                .extracting(StepResult::state)
                .containsExactly(StepResult.State.NOT_SELECTED, StepResult.State.RAN);
    }

    @Test
    void aFailingStepLeavesNothingBehind() {
        migrations
                .step("V1__a.yaml", COMMENT)
                .step("V2__b.yaml", COMMENT, "setProperty: { path: w3svc/99, property: ServerComment, value: x }");

        assertThat(problem().what()).contains("the key is not there");
    }

    @Test
    void aFailureIsToldOnceAndNotLoggedWithAStackTraceToo() {
        List<LogRecord> records = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                records.add(record);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        try {
            migrations.step("V1__a.yaml", "setProperty: { path: w3svc/99, property: ServerComment, value: x }");
            assertThat(problem().what()).contains("the key is not there");
        } finally {
            root.removeHandler(handler);
        }

        assertThat(records).extracting(LogRecord::getMessage).isEmpty();
        assertThat(System.getProperty("liquibase.analytics.enabled")).isEqualTo("false");
    }
}
