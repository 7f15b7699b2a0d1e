package org.mbup.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mbup.format.SnapshotDocument;

class InfoTest {

    private static final String COMMENT = "setProperty: { path: w3svc, property: ServerComment, value: %s }";

    @TempDir
    Path folder;

    private List<String> rows(SnapshotDocument document) {
        return Info.rows(document, "web1.json", List.of(folder.toString())).stream()
                .map(row -> row.version() + "|" + row.description() + "|" + row.state())
                .toList();
    }

    @Test
    void everyStateIsTold() throws Exception {
        MigrationFolder migrations = new MigrationFolder(folder)
                .step("V5_0_10__second_step.yaml", COMMENT.formatted("b"))
                .step("V5_0_2__first.yaml", COMMENT.formatted("a"))
                .step("V5_0_11__goes.yaml", COMMENT.formatted("c"))
                .file("R__again.yaml", MigrationFolder.changeSet("", COMMENT.formatted("r")))
                .optIn("V5_0_900__negotiate.yaml", "negotiate", COMMENT.formatted("d"));
        SnapshotDocument document = Snapshots.ntlm();

        assertThat(rows(document))
                .containsExactly(
                        "5.0.2|first|PENDING",
                        "5.0.10|second step|PENDING",
                        "5.0.11|goes|PENDING",
                        "5.0.900|negotiate|AVAILABLE",
                        "|again|PENDING");

        ReplayResult result = Replay.run(document, migrations.request());
        Files.delete(folder.resolve("V5_0_11__goes.yaml"));
        migrations
                .step("V5_0_2__first.yaml", COMMENT.formatted("changed"))
                .file("R__again.yaml", MigrationFolder.changeSet("", COMMENT.formatted("changed")));

        assertThat(rows(Snapshots.saved(document, result.after(), result.history())))
                .containsExactly(
                        "5.0.2|first|CHANGED",
                        "5.0.10|second step|SUCCESS",
                        "5.0.11|goes|MISSING",
                        "5.0.900|negotiate|AVAILABLE",
                        "|again|OUTDATED");
    }
}
