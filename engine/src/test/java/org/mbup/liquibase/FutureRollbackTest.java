package org.mbup.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mbup.format.SnapshotDocument;

/** The script that would take back what has not run yet names the values each step would find. */
class FutureRollbackTest {

    @TempDir
    Path folder;

    private Path snapshot;

    @BeforeEach
    void snapshot() throws Exception {
        snapshot = folder.resolve("web1.json");
        SnapshotDocument document = Snapshots.ntlm();
        Files.write(snapshot, document.format().write(document.snapshot()).bytes());
    }

    private List<String> script(String parameters, String changeSets, Object... arguments) throws Exception {
        Files.writeString(folder.resolve("changelog.yaml"), "databaseChangeLog:\n" + changeSets);
        byte[] before = Files.readAllBytes(snapshot);
        String script = new StockCommands(folder, "metabase:" + snapshot + parameters, "changelog.yaml")
                .run("futureRollbackSql", arguments);
        assertThat(snapshot).hasBinaryContent(before);
        return script.lines()
                .filter(line -> line.startsWith("cscript adsutil.vbs "))
                .map(line -> line.substring(20))
                .toList();
    }

    private static String set(String id, String attributes, String value) {
        return """
                  - changeSet:
                      id: "%s"
                      author: test
                %s      changes:
                        - setProperty: { path: w3svc, property: NTAuthenticationProviders, value: "%s" }
                """.formatted(id, attributes, value);
    }

    @Test
    void eachStepRestoresWhatTheOneBeforeItLeft() throws Exception {
        assertThat(script("?readonly=true", set("1", "", "A") + set("2", "", "B") + set("3", "", "C")))
                .containsExactly(
                        "set W3SVC/NTAuthenticationProviders \"B\"",
                        "set W3SVC/NTAuthenticationProviders \"A\"",
                        "set W3SVC/NTAuthenticationProviders \"NTLM\"");
    }

    @Test
    void stepsThatWouldNotRunAreNotTakenBack() throws Exception {
        String never = "      preConditions:\n        - onFail: MARK_RAN\n        - keyExists: { path: w3svc/99 }\n";
        String elsewhere = "      contextFilter: production\n";

        assertThat(script(
                        "",
                        set("1", "", "A") + set("2", never, "B") + set("3", elsewhere, "C") + set("4", "", "D"),
                        "contexts",
                        "test"))
                .containsExactly(
                        "set W3SVC/NTAuthenticationProviders \"A\"", "set W3SVC/NTAuthenticationProviders \"NTLM\"");
    }

    @Test
    void nothingRunsAfterAStepThatWouldStopTheUpdate() throws Exception {
        String halts = "      preConditions:\n        - keyExists: { path: w3svc/99 }\n";

        assertThat(script("", set("1", "", "A") + set("2", halts, "B") + set("3", "", "C")))
                .containsExactly("set W3SVC/NTAuthenticationProviders \"NTLM\"");
    }

    @Test
    void aPreconditionSeesWhatTheStepsBeforeWouldHaveDone() throws Exception {
        String after = """
                      preConditions:
                        - onFail: CONTINUE
                        - propertyEquals: { path: w3svc, property: NTAuthenticationProviders, value: A }
                """;

        assertThat(script("", set("1", "", "A") + set("2", after, "B")))
                .containsExactly(
                        "set W3SVC/NTAuthenticationProviders \"A\"", "set W3SVC/NTAuthenticationProviders \"NTLM\"");
    }

    @Test
    void aRollbackBlockOfItsOwnWins() throws Exception {
        String own = """
                      rollback:
                        - replaceValue: { path: w3svc, property: NTAuthenticationProviders, from: C, to: own }
                """;

        assertThat(script("", set("1", "", "A") + set("2", own, "C")))
                .containsExactly(
                        "set W3SVC/NTAuthenticationProviders \"own\"", "set W3SVC/NTAuthenticationProviders \"NTLM\"");
    }
}
