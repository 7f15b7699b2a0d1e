package org.mbup.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mbup.format.ReadOptions;
import org.mbup.history.History;
import org.mbup.metabase.WorkingCopy;
import org.mbup.problem.Problem;
import org.mbup.problem.Problem.Kind;

/** The store with a real format, wherever the snapshot lives. */
class SnapshotStoreTest {

    private static final String JSON = "{\"format\":\"mbup-snapshot\",\"formatVersion\":1,\"iisVersion\":\"4.0\","
            + "\"keys\":[{\"path\":\"/LM/W3SVC\",\"properties\":[]}],\"history\":[]}";

    @TempDir
    Path folder;

    @Test
    void aSnapshotIsTheSameFromAFileAnAddressAndAnArchive() throws IOException {
        Path file = Files.writeString(folder.resolve("web1.json"), JSON);
        Path zip = Archives.zip(folder.resolve("farm.zip"), "web1.json", JSON);
        String[] locations = {file.toString(), file.toUri().toString(), "zip:" + zip + "!/web1.json"};
        for (String location : locations) {
            try (StoredSnapshot snapshot = SnapshotStore.open(location, ReadOptions.of(location))) {
                assertThat(snapshot.document().format().name()).isEqualTo("json");
                assertThat(snapshot.document().snapshot().metabase().keys()).hasSize(1);
                assertThat(snapshot.size()).isEqualTo(JSON.length());
            }
        }
    }

    @Test
    void whatTheDocumentRendersIsCommitted() throws IOException {
        Path file = Files.writeString(folder.resolve("web1.json"), JSON);
        try (StoredSnapshot snapshot = SnapshotStore.open(file.toString(), ReadOptions.of(file.toString()))) {
            WorkingCopy unchanged =
                    new WorkingCopy(snapshot.document().snapshot().metabase());
            snapshot.commit(snapshot.document().render(unchanged, History.EMPTY), CommitOptions.DEFAULT);
        }
        assertThat(SnapshotStore.open(file.toString(), ReadOptions.of(file.toString()))
                        .document()
                        .format()
                        .name())
                .isEqualTo("json");
    }

    @Test
    void anEmptyFileIsToldByTheNameItWasGiven() throws IOException {
        String location = Files.createFile(folder.resolve("web1.json")).toString();
        Problem problem = Refusal.of(() -> SnapshotStore.open(location, ReadOptions.of(location)));
        assertThat(problem.kind()).isEqualTo(Kind.INPUT);
        assertThat(problem.where().source()).isEqualTo(location);
    }
}
