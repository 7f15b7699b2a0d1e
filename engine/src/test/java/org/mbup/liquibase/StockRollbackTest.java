package org.mbup.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mbup.format.SnapshotDocument;
import org.mbup.generate.GeneratedChangelog;

/** Liquibase's own rollback commands with the rollback blocks of a generated changelog. */
class StockRollbackTest {

    @TempDir
    Path folder;

    private Path snapshot;
    private byte[] original;
    private StockCommands liquibase;

    @BeforeEach
    void generate() throws IOException {
        SnapshotDocument one = Snapshots.ntlm();
        SnapshotDocument other = Snapshots.providers("Negotiate,NTLM");
        original = one.format().write(one.snapshot()).bytes();
        snapshot = Files.write(folder.resolve("web1.json"), original);
        String changelog = GeneratedChangelog.between(
                        one.snapshot().metabase(), other.snapshot().metabase(), "test", GeneratedChangelog.Form.YAML)
                .text();
        assertThat(changelog).contains("rollback:\n", "value: \"NTLM\"");
        Files.writeString(folder.resolve("generated.yaml"), changelog);
        liquibase = new StockCommands(folder, "metabase:" + snapshot, "generated.yaml");
    }

    private String providers() throws IOException {
        return Snapshots.providers(
                Snapshots.read(Files.readAllBytes(snapshot)).snapshot().metabase(), "w3svc");
    }

    @Test
    void theOldBytesReturn() throws Exception {
        liquibase.run("update");
        assertThat(providers()).isEqualTo("Negotiate,NTLM");

        assertThat(lines(liquibase.run("rollbackCountSql", "count", 1)))
                .containsExactly("cscript adsutil.vbs set W3SVC/NTAuthenticationProviders \"NTLM\"");
        liquibase.run("rollbackCount", "count", 1);

        assertThat(snapshot).hasBinaryContent(original);
    }

    @Test
    void beforeItRanTheScriptIsThatOfTheBlock() throws Exception {
        assertThat(lines(liquibase.run("futureRollbackSql")))
                .containsExactly("cscript adsutil.vbs set W3SVC/NTAuthenticationProviders \"NTLM\"");
    }

    @Test
    void whatWasChangedByHandSinceIsNotOverwritten() throws Exception {
        liquibase.run("update");
        Files.writeString(
                snapshot,
                Files.readString(snapshot).replaceFirst("\"value\": \"Negotiate,NTLM\"", "\"value\": \"Kerberos\""));

        assertThatThrownBy(() -> liquibase.run("rollbackCount", "count", 1))
                .hasMessageContaining("was changed since the step ran");
        assertThat(providers()).isEqualTo("Kerberos");
    }

    @Test
    void aStepThatWasOnlyMarkedAsRunIsTakenBackByItsBlock() throws Exception {
        SnapshotDocument other = Snapshots.providers("Negotiate,NTLM");
        Files.write(snapshot, other.format().write(other.snapshot()).bytes());
        liquibase.run("changelogSync");

        liquibase.run("rollbackCount", "count", 1);

        assertThat(snapshot).hasBinaryContent(original);
    }

    private static List<String> lines(String script) {
        return script.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("cscript"))
                .toList();
    }
}
