package org.mbup.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mbup.problem.Problem;
import org.mbup.problem.ProblemException;

/** What is misspelt in a migration is told with file and line, in every format, before anything runs. */
class BadInputTest {

    private static final String YAML = """
            databaseChangeLog:
              - changeSet:
                  id: "1"
                  author: exair
                  labels: web
                  contextFilter: prod
                  preConditions:
                    - onFail: MARK_RAN
                    - keyExists: { path: /LM/W3SVC }
                  changes:
                    - setProperty:
                        path: /LM/W3SVC
                        property: ServerComment
                        value: web
                  rollback:
                    - deleteKey: { path: /LM/W3SVC/9 }
            """;

    private static final String JSON = """
            {"databaseChangeLog": [{"changeSet": {
              "id": "1",
              "author": "exair",
              "labels": "web",
              "contextFilter": "prod",
              "preConditions": [
                {"onFail": "MARK_RAN"},
                {"keyExists": {"path": "/LM/W3SVC"}}],
              "changes": [
                {"setProperty": {
                  "path": "/LM/W3SVC",
                  "property": "ServerComment",
                  "value": "web"}}],
              "rollback": [{"deleteKey": {"path": "/LM/W3SVC/9"}}]
            }}]}
            """;

    private static final String XML = """
            <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                xmlns:mb="http://www.mbup.org/xml/ns/metabase">
              <changeSet id="1" author="exair" labels="web" contextFilter="prod">
                <preConditions onFail="MARK_RAN">
                  <mb:keyExists path="/LM/W3SVC"/>
                </preConditions>
                <mb:setProperty path="/LM/W3SVC" property="ServerComment" value="web"/>
                <rollback>
                  <mb:deleteKey path="/LM/W3SVC/9"/>
                </rollback>
              </changeSet>
            </databaseChangeLog>
            """;

    private static final String ADSUTIL = """
            REM liquibase formatted adsutil
            REM changeset exair:1 labels:web contextFilter:prod
            REM preconditions onFail:MARK_RAN
            REM precondition keyExists path:/LM/W3SVC
            cscript adsutil.vbs set w3svc/ServerComment "web"
            REM rollback delete w3svc/9
            """;

    @TempDir
    Path folder;

    private Problem problem(String file, String text) {
        MigrationFolder migrations = new MigrationFolder(folder).file(file, text);
        ProblemException thrown = catchThrowableOfType(
                ProblemException.class, () -> Replay.run(Snapshots.ntlm(), "web1.json", migrations.request()));
        assertThat(thrown).as("a problem is expected").isNotNull();
        return thrown.problem();
    }

    @ParameterizedTest
    @CsvSource({"a.yaml", "a.json", "a.xml", "a.adsutil"})
    void theRightOnesRun(String name) {
        MigrationFolder migrations = new MigrationFolder(folder).file("V1__" + name, text(name));

        assertThat(Replay.run(Snapshots.ntlm(), "web1.json", migrations.request())
                        .changed())
                .isTrue();
    }

    private static String text(String name) {
        return switch (name) {
            case "a.yaml" -> YAML;
            case "a.json" -> JSON;
            case "a.xml" -> XML;
            default -> ADSUTIL;
        };
    }

    @ParameterizedTest
    @CsvSource({
        "a.yaml, labels, lables, 5, labels",
        "a.yaml, contextFilter, contextFiltr, 6, contextFilter",
        "a.yaml, preConditions, preCondition, 7, preConditions",
        "a.yaml, onFail, onFial, 8, no precondition called onFial",
        "a.yaml, MARK_RAN, MARKRAN, 8, MARK_RAN",
        "a.yaml, keyExists, keyExsts, 9, keyExists",
        "a.yaml, keyExists: { path, keyExists: { pth, 9, path",
        "a.yaml, setProperty, setProprty, 11, setProperty",
        "a.yaml, property:, proprty:, 13, property",
        "a.yaml, ServerComment, ServerComent, 11, ServerComment",
        "a.yaml, deleteKey, deletKey, 16, deleteKey",
        "a.yaml, deleteKey: { path, deleteKey: { pat, 16, path",
        "a.yaml, changeSet, changset, 2, changeSet",
        "a.json, labels, lables, 4, labels",
        "a.json, contextFilter, contextFiltr, 5, contextFilter",
        "a.json, keyExists, keyExsts, 8, keyExists",
        "a.json, setProperty, setProprty, 10, setProperty",
        "a.json, \"property\", \"proprty\", 12, property",
        "a.json, ServerComment, ServerComent, 10, ServerComment",
        "a.xml, labels, lables, 3, labels",
        "a.xml, contextFilter, contextFiltr, 3, contextFilter",
        "a.xml, onFail, onFial, 4, no precondition called onFial",
        "a.xml, mb:keyExists, mb:keyExsts, 5, keyExists",
        "a.xml, mb:setProperty, mb:setProprty, 7, setProperty",
        "a.xml, property=, proprty=, 7, property",
        "a.xml, ServerComment, ServerComent, 7, ServerComment",
        "a.xml, mb:deleteKey, mb:deletKey, 9, deleteKey",
        "a.xml, mb:setProperty, setProperty, 7, namespace",
        "a.adsutil, labels, lables, 2, labels",
        "a.adsutil, contextFilter, contextFiltr, 2, contextFilter",
        "a.adsutil, onFail, onFial, 3, onFail",
        "a.adsutil, MARK_RAN, MARKRAN, 3, MARK_RAN",
        "a.adsutil, keyExists, keyExsts, 4, keyExists",
        "a.adsutil, path:, pth:, 4, path",
        "a.adsutil, ServerComment, ServerComent, 5, ServerComment",
        "a.adsutil, vbs set, vbs sett, 5, set",
        "a.adsutil, delete w3svc, delte w3svc, 6, delete",
    })
    void aMisspeltNameIsToldWithItsLine(String name, String right, String wrong, int line, String meant) {
        String text = text(name).replace(right, wrong);
        assertThat(text).as("the text is misspelt").isNotEqualTo(text(name));

        Problem problem = problem("V1__" + name, text);

        assertThat(problem.where().source()).endsWith("V1__" + name);
        assertThat(problem.where().line()).as(problem.toString()).isEqualTo(line);
        assertThat(problem.toString()).contains(meant);
    }

    @Test
    void aWordThatIsNeitherTrueNorFalseIsTold() {
        Problem problem = problem("V1__a.yaml", YAML.replace("labels: web", "runOnChange: ture"));

        assertThat(problem.toString()).contains("V1__a.yaml:5:").contains("ture");
    }

    @ParameterizedTest
    @CsvSource({"a.yaml, 17, 3", "a.adsutil, 7, 2"})
    void anIdThatIsThereTwiceIsToldWithBothPlaces(String name, int line, int first) {
        String text = text(name);
        String again = text.lines().skip(1).reduce(text, (all, next) -> all + next + "\n");

        Problem problem = problem("V1__" + name, again);

        assertThat(problem.what()).contains("the id is there twice");
        assertThat(problem.where().line()).isEqualTo(name.equals("a.yaml") ? line + 1 : line);
        assertThat(problem.found()).contains("V1__" + name + ":" + first);
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        new MigrationFolder(folder).file("V2__b.yaml", YAML.replace("author", "autor"));

        Problem problem =
                problem("V1__a.yaml", YAML.replace("setProperty", "setProprty").replace("labels", "lables"));

        assertThat(problem.what())
                .startsWith("3 problems in the migrations\n")
                .contains("V1__a.yaml:5:7: a changeset does not know \"lables\"; did you mean labels?")
                .contains("V1__a.yaml:11:11: there is no change called setProprty; did you mean setProperty?")
                .contains("V2__b.yaml:4:7: a changeset does not know \"autor\"; did you mean author?");
    }

    @Test
    void aLineThatFailsOnThisSnapshotIsToldWithItsPlace() {
        Problem problem = problem("V1__a.adsutil", ADSUTIL.replace("w3svc/ServerComment", "w3svc/99/ServerComment"));

        assertThat(problem.what()).contains("failed");
        assertThat(problem.where().toString()).contains("V1__a.adsutil:5");
    }

    @Test
    void aValueTheScriptWouldRefuseIsToldWithItsPlace() {
        Problem problem =
                problem("V1__a.adsutil", ADSUTIL + "REM changeset exair:2\nset w3svc/99/ConnectionTimeout many\n");

        assertThat(problem.what()).contains("line 1 (V1__a.adsutil:8:1): the value is not an INTEGER");
        assertThat(problem.where().toString()).contains("V1__a.adsutil:8:1");
    }

    @Test
    void aLineOfAScriptInYamlIsToldWithItsPlace() {
        String text = MigrationFolder.changeSet(
                "",
                "adsutil:\n            script: |\n"
                        + "              set w3svc/ServerComment a\n              set w3svc/99/ServerComment b");

        assertThat(problem("V1__a.yaml", text).where().toString()).contains("V1__a.yaml:9");
    }
}
